import { setTimeout as wait } from 'node:timers/promises';
import type { Approval, ApprovalState, Post } from '@arkyra/contracts/http';
import type { Database } from '@arkyra/database';
import type { Caller, World } from '../../backend/src/tenancy/testing/world.ts';
import { Random } from '../../../tools/faults/random.ts';

/** What can be killed with -9, and brought back. */
export interface Victim {
  readonly name: string;
  kill(): Promise<void>;
  start(): Promise<void>;
}

type Act = 'approve' | 'reject' | 'request_changes' | 'withdraw' | 'hold' | 'nothing';
const acts: readonly Act[] = ['approve', 'approve', 'reject', 'request_changes', 'withdraw', 'hold', 'nothing', 'nothing'];
const outcomes: Readonly<Partial<Record<Act, ApprovalState>>> = { reject: 'rejected', request_changes: 'changes_requested', withdraw: 'cancelled' };

/** One request of a run, with what people did to it and were told to have done. */
interface Subject {
  readonly seed: number;
  readonly post: Post;
  readonly id: string;
  readonly act: Act;
  readonly expires: boolean;
  /** Words that were answered with 200. */
  words: number;
  /** The state that a person brought about. */
  decided: ApprovalState | undefined;
}

/** Seeded runs: some requests, people who act on them, and a kill -9 of what owns their waiting, all at random moments. */
export class KillCampaign {
  readonly #world: World;
  readonly #editor: Caller;
  readonly #database: Database;
  readonly #victims: readonly Victim[];
  readonly #subjects: Subject[] = [];
  readonly #settled = new Set<Subject>();
  /** Kills by victim and what the requests of the run were doing. */
  readonly hits = new Map<string, number>();

  constructor(world: World, editor: Caller, database: Database, victims: readonly Victim[]) {
    this.#world = world;
    this.#editor = editor;
    this.#database = database;
    this.#victims = victims;
  }

  get subjects(): readonly string[] {
    return this.#subjects.map(({ id }) => id);
  }

  /** Returns while its requests may still be under way: the next kill meets them too. False: nothing was open when it struck. */
  async run(seed: number): Promise<boolean> {
    const random = new Random(seed);
    const expires = random.chance(0.6);
    await this.#rule(random, expires);
    const subjects = await Promise.all([1, 2, 3].map(() => this.#submit(seed, random.pick(acts), expires)));
    this.#subjects.push(...subjects);
    const people = subjects.map((subject) => this.#act(subject, random.between(0, random.chance(0.5) ? 1200 : 5000), random.between(0, 600)));
    // Often not before time has brought something: an orchestrator that was killed needs seconds to be back.
    if (random.chance(0.7)) await this.#untilNoticed(subjects);
    await wait(random.between(0, 900));
    const chosen = random.chance(0.2) ? this.#victims : [random.pick(this.#victims)];
    const isHit = await this.#note(chosen, subjects);
    await Promise.all(chosen.map((victim) => victim.kill()));
    await wait(random.between(0, 500));
    await Promise.all(chosen.map((victim) => victim.start()));
    await Promise.all(people);
    return isHit;
  }

  /** What has not come to its right end yet, in words. */
  async pending(): Promise<string[]> {
    return this.#wrongs(this.#subjects.filter((subject) => !this.#settled.has(subject)));
  }

  /** What is wrong with any of them, in words: also with those that once were right. */
  async wrongs(): Promise<string[]> {
    return this.#wrongs(this.#subjects);
  }

  async #wrongs(subjects: readonly Subject[]): Promise<string[]> {
    const words: string[] = [];
    for (const subject of subjects) {
      const wrongs = await this.#wrongsOf(subject);
      if (wrongs.length === 0) this.#settled.add(subject);
      words.push(...wrongs.map((wrong) => `seed ${subject.seed}, ${subject.act}, ${subject.id}: ${wrong}`));
    }
    return words;
  }

  /** Or for some seconds: people may have decided on all of them. */
  async #untilNoticed(subjects: readonly Subject[]): Promise<void> {
    const ids = subjects.map(({ id }) => id);
    for (const end = Date.now() + 8000; Date.now() < end; await wait(20)) {
      const { rows } = await this.#database.systemPool.query('SELECT FROM approval_notices WHERE request_id = ANY ($1) LIMIT 1', [ids]);
      if (rows.length > 0) return;
      const { rows: open } = await this.#database.systemPool.query(`SELECT FROM approval_requests WHERE id = ANY ($1) AND state IN ('pending', 'on_hold') LIMIT 1`, [ids]);
      if (open.length === 0) return;
    }
  }

  async #rule(random: Random, expires: boolean): Promise<void> {
    const step = () => ({
      name: 'Review',
      approvers: [{ kind: 'role', role: 'owner' }],
      rule: 'any',
      remindMinutes: [random.between(10, 60), random.between(61, 150)],
      dueMinutes: random.between(20, 200),
      escalateTo: [{ kind: 'role', role: 'owner' }],
      ...(expires && { expireMinutes: random.between(201, 500) }),
    });
    for (const { id } of (await this.#world.send('GET', '/approval-rules')).json<{ data: { id: string }[] }>().data) await this.#world.send('DELETE', `/approval-rules/${id}`);
    await this.#sent('POST', '/approval-rules', { name: 'Rule', steps: random.chance(0.5) ? [step()] : [step(), step()] }, 201);
  }

  async #submit(seed: number, act: Act, expires: boolean): Promise<Subject> {
    const body = { state: 'scheduled', scheduledAt: '2031-05-05T09:00:00.000Z', parts: [{ text: `Run ${seed}` }], targets: [{ channelId: this.#world.channelId }] };
    const answer = await this.#editor.send('POST', '/posts', body);
    if (answer.statusCode !== 201) throw new Error(answer.body);
    const post = answer.json<Post>();
    return { seed, post, id: post.approval?.id ?? '', act, expires, words: 0, decided: undefined };
  }

  async #act(subject: Subject, after: number, pause: number): Promise<void> {
    const { act, id } = subject;
    await wait(after);
    if (act === 'hold') {
      await this.#world.send('POST', `/approvals/${id}/hold`);
      await wait(pause);
      await this.#world.send('POST', `/approvals/${id}/resume`);
    } else if (act === 'withdraw') {
      if ((await this.#world.send('POST', `/approvals/${id}/withdraw`)).statusCode === 200) subject.decided = outcomes[act];
    } else if (act !== 'nothing') {
      const steps = (await this.#read(subject)).steps.length;
      for (let step = 1; step <= (act === 'approve' ? steps : 1); step++) {
        const { statusCode } = await this.#world.send('POST', `/approvals/${id}/decisions`, { verdict: act, step });
        if (statusCode !== 200) return;
        subject.words += 1;
        if (act !== 'approve' || step === steps) subject.decided = outcomes[act] ?? 'approved';
        await wait(pause);
      }
    }
  }

  async #wrongsOf(subject: Subject): Promise<string[]> {
    const { id, post, words, decided, expires } = subject;
    const found = await this.#read(subject);
    const expected = decided ?? (expires ? 'expired' : 'pending');
    if (found.state !== expected) return [`${found.state} instead of ${expected}`];
    const { step, steps, notices, decisions } = found;
    const wrongs: string[] = [];
    const must = (isRight: boolean, wrong: string) => void (isRight || wrongs.push(wrong));
    const agreed = decisions.filter(({ verdict }) => verdict === 'approve').length;
    must(decisions.length === words, `${decisions.length} words of ${words}`);
    must(step === Math.min(agreed + 1, steps.length), `at step ${step} after ${agreed} agreements`);
    if (expected === 'pending') must(notices.some((one) => one.step === step && one.kind === 'escalation'), 'not yet escalated');
    if (expected === 'expired') must(notices.filter(({ kind }) => kind === 'expiry').length === 1, 'expired without its notice');
    const { rows } = await this.#database.systemPool.query<{ delivery: string; released: number; told: string[]; decided: number; expired: number }>(
      `SELECT (SELECT d.state::text FROM deliveries d WHERE d.post_id = $2) AS delivery,
         (SELECT count(*)::int FROM delivery_events e WHERE e.post_id = $2 AND e.event IN ('approved', 'returned')) AS released,
         ARRAY(SELECT o.payload ->> 'dedupe' FROM outbox o WHERE o.topic = 'notification.wanted' AND o.payload ->> 'approvalId' = $1) AS told,
         (SELECT count(*)::int FROM audit_entries a WHERE a.object_id = $1 AND a.action = 'approval.decided') AS decided,
         (SELECT count(*)::int FROM audit_entries a WHERE a.object_id = $1 AND a.action = 'approval.expired') AS expired`,
      [id, post.id],
    );
    const [row] = rows;
    must(row?.delivery === (expected === 'approved' ? 'scheduled' : expected === 'pending' ? 'held' : 'draft'), `its delivery is ${row?.delivery}`);
    must(row?.released === (expected === 'pending' ? 0 : 1), `released ${row?.released} times`);
    must(row?.decided === words, `${row?.decided} decisions were written down`);
    must(row?.expired === (expected === 'expired' ? 1 : 0), `expired ${row?.expired} times`);
    const told = row?.told ?? [];
    must(new Set(told).size === told.length, `told twice: ${told.join(', ')}`);
    // People hear of exactly the reminders and escalations that are written down.
    const of = (kinds: readonly string[]) => notices.filter(({ kind }) => kinds.includes(kind)).map((one) => `approval:${id}:step${one.step}:${one.kind}${one.number}`);
    const heard = told.filter((key) => /:(reminder|escalation)\d+$/u.test(key));
    must(heard.toSorted().join() === of(['reminder', 'escalation']).toSorted().join(), `heard ${heard.join(', ')}`);
    must(notices.filter(({ kind }) => kind === 'reminder').length <= 2 * steps.length, 'too many reminders');
    return wrongs;
  }

  async #note(victims: readonly Victim[], subjects: readonly Subject[]): Promise<boolean> {
    let isHit = false;
    const who = victims.map(({ name }) => name).join(' and ');
    for (const subject of subjects) {
      const { state, step, notices } = await this.#read(subject);
      isHit ||= state === 'pending' || state === 'on_hold';
      const key = `${who} at ${state}${state === 'pending' ? ` ${step} after ${notices.filter((one) => one.step === step).length} notices` : ''}`;
      this.hits.set(key, (this.hits.get(key) ?? 0) + 1);
    }
    return isHit;
  }

  async #read({ id }: Subject): Promise<Approval> {
    return (await this.#sent('GET', `/approvals/${id}`, undefined, 200)).json<Approval>();
  }

  async #sent(method: 'GET' | 'POST', path: string, body: object | undefined, status: number) {
    const answer = await this.#world.send(method, path, body);
    if (answer.statusCode !== status) throw new Error(`${answer.statusCode}: ${answer.body}`);
    return answer;
  }
}
