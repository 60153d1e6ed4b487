import { nextSlotTime, type UpdatePostRequest } from '@arkyra/contracts';
import { NotFoundError, type Ids } from '@arkyra/kernel';
import { canonicalJson, planEdit, PostNotEditableError, PostNotPublishableError, PostVersionStaleError, type EditPlan, type PlannedTime, type PostContent, type PostRecord, type TimeZones } from '../domain/index.ts';
import { authorOf, type Asked } from './author.ts';
import type { ContentCheck } from './content-check.ts';
import { assertTargetsOnce } from './create-post.use-case.ts';
import { plannedAt, timeMissing } from './planned-time.ts';
import { auditOfEdit } from './post-audit.ts';
import type { PostReader } from './ports/post.reader.ts';
import type { HeldWords, PostChange, PostStore, PostText, Refusal, WrittenContent } from './ports/post.store.ts';
import type { WakeUps } from './ports/wake-ups.ts';
import { fieldOf } from './problem-pointers.ts';
import { assertMayPublish } from './publish-permission.ts';
import { errorOf, isRefusal } from './refusals.ts';
import type { SlotPlanner } from './slot-planner.ts';
import { contentAfter, targetsOf, writtenOf } from './written-content.ts';

export interface UpdatePostInput extends Asked {
  readonly postId: string;
  /** The version that the person saw; undefined takes the present one. */
  readonly seenVersion: number | undefined;
  readonly request: UpdatePostRequest;
  /** Asks for an approval: a draft goes on the plan, held until it is approved, whoever may publish. */
  readonly submit?: boolean;
  /** Number of the version of the post that this brings back. */
  readonly restoredFrom?: number;
}

const noWords: HeldWords = new Map();
/** A worker may claim or finish a delivery between the read and the write; then all is judged again. */
const readings = 5;

/** Changes a post: content, time, or from draft to plan and back. The same change twice is one change. */
export class UpdatePost {
  readonly #store: PostStore;
  readonly #reader: PostReader;
  readonly #check: ContentCheck;
  readonly #zones: TimeZones;
  readonly #ids: Ids;
  readonly #wakeUps: WakeUps;
  readonly #slots: SlotPlanner;

  constructor(store: PostStore, reader: PostReader, check: ContentCheck, zones: TimeZones, ids: Ids, wakeUps: WakeUps, slots: SlotPlanner) {
    this.#store = store;
    this.#reader = reader;
    this.#check = check;
    this.#zones = zones;
    this.#ids = ids;
    this.#wakeUps = wakeUps;
    this.#slots = slots;
  }

  async execute(input: UpdatePostInput): Promise<PostText> {
    const { principal } = input;
    for (let reading = 0; reading < readings; reading++) {
      const record = await this.#store.record(principal.workspaceId, input.postId, principal.testMode);
      if (!record) throw new NotFoundError('post');
      if (input.seenVersion !== undefined && record.version !== input.seenVersion) throw new PostVersionStaleError(record.version);
      const result = await this.#apply(input, record);
      if (result) return result;
    }
    throw new PostNotEditableError('This post is changing right now. Try again in a moment.');
  }

  /** Null when the post moved on meanwhile. */
  async #apply(input: UpdatePostInput, record: PostRecord): Promise<PostText | null> {
    const { request, principal } = input;
    const content = contentAfter(record, request);
    assertTargetsOnce(content);
    const timezone = request.timezone ?? record.timezone;
    const planned = plannedOf(request, record, timezone, this.#zones);
    const missedPolicy = request.missedPolicy === undefined ? record.missedPolicy : request.missedPolicy;
    if (missedPolicy === record.missedPolicy && isSame(record, content, timezone, planned, request.state)) return this.#reader.post(principal.workspaceId, record.id, principal.testMode);
    // A contributor's pen ends where the plan begins.
    const isSubmitted = input.submit === true && record.state === 'draft';
    if (!isSubmitted && (record.state !== 'draft' || (request.state ?? 'draft') !== 'draft')) assertMayPublish(principal);
    const plan = planEdit(record, { content, mode: request.state, planned }, () => this.#ids.next());
    const isDraft = (request.state ?? (record.state === 'draft' ? 'draft' : 'scheduled')) === 'draft';
    const heldWords = await this.#assertPublishable(input, content, plan, isDraft);
    const result = await this.#write(input, {
      author: authorOf(input),
      postId: record.id,
      seenVersion: record.version,
      action: input.restoredFrom === undefined ? actionOf(request.state, record) : 'post.restored',
      auditData: { ...auditOfEdit(record, content, planned, timezone), ...(input.restoredFrom !== undefined && { version: input.restoredFrom }) },
      change: 'updated',
      bump: true,
      deletePost: false,
      planned,
      content: writtenOf(content, timezone, missedPolicy),
      operations: plan.operations,
      submit: input.submit ?? false,
      restoredFrom: input.restoredFrom,
      heldWords,
    }, timezone);
    if (isRefusal(result)) {
      if (result.refused === 'moved-on' || (result.refused === 'stale' && input.seenVersion === undefined)) return null;
      throw errorOf(result, content);
    }
    this.#wakeUps.outbox();
    return result;
  }

  async #write({ principal }: UpdatePostInput, change: PostChange & { readonly content: WrittenContent }, timezone: string): Promise<PostText | Refusal> {
    if (change.planned.kind !== 'slot') return this.#store.change(change);
    const { channelIds } = change.content;
    return this.#slots.take({ principal, postId: change.postId, channelIds, timezone }, (planned) => this.#store.change({ ...change, planned }));
  }

  async #assertPublishable({ principal }: Asked, content: PostContent, { toBeSent }: EditPlan, isDraft: boolean): Promise<HeldWords> {
    if (toBeSent.length === 0 && (isDraft || content.targets.length > 0)) return noWords;
    const { problems, heldWords } = await this.#check.check(principal.workspaceId, principal.testMode, content, toBeSent);
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) throw new PostNotPublishableError(errors.map((problem) => fieldOf(problem, content)));
    return heldWords;
  }
}

function actionOf(state: UpdatePostRequest['state'], record: PostRecord): string {
  if (state === 'now') return 'post.published_now';
  if (state === 'scheduled') return record.state === 'draft' ? 'post.scheduled' : 'post.updated';
  return state === 'draft' && record.state !== 'draft' ? 'post.unscheduled' : 'post.updated';
}

function plannedOf({ state, scheduledAt, timezone }: UpdatePostRequest, record: PostRecord, zone: string, zones: TimeZones): PlannedTime {
  if (state === 'now') return { kind: 'now' };
  const isPlanned = state === 'scheduled' || (state === undefined && record.state !== 'draft');
  if (scheduledAt === null) {
    if (isPlanned) throw timeMissing();
    return { kind: 'none' };
  }
  // The wall time is what the person meant: in another zone it is another instant.
  const moved = timezone !== undefined && timezone !== record.timezone ? record.wallTime : null;
  const at = scheduledAt ?? moved ?? (state === 'scheduled' ? record.scheduledAt : undefined);
  if (at === null) throw timeMissing();
  if (at === undefined) return { kind: 'keep' };
  // Which slots are free is asked when all else is known to be right.
  if (at === nextSlotTime && isPlanned) return { kind: 'slot', candidates: [] };
  const planned = plannedAt(at, zone, isPlanned, zones);
  const isSameTime = planned.kind === 'at' && planned.instant === record.scheduledAt;
  return isSameTime && (state === undefined || isOnPlan(record)) ? { kind: 'keep' } : planned;
}

const isOnPlan = ({ deliveries }: PostRecord): boolean =>
  deliveries.length > 0 && deliveries.every(({ state }) => state === 'scheduled' || state === 'published');

function isSame(record: PostRecord, content: PostContent, timezone: string, planned: PlannedTime, mode: UpdatePostRequest['state']): boolean {
  const isWhere = mode === undefined || (mode === 'draft' && record.state === 'draft') || (mode === 'scheduled' && record.state === 'scheduled');
  const isWhen =
    planned.kind === 'keep' ||
    (planned.kind === 'none' && record.scheduledAt === null) ||
    (planned.kind === 'at' && planned.instant === record.scheduledAt && mode !== 'scheduled');
  const before = { parts: record.parts, tags: record.tags, targets: targetsOf(record) };
  return isWhere && isWhen && timezone === record.timezone && canonicalJson(before) === canonicalJson(content);
}
