import { nextSlotTime, type CreatePostRequest } from '@arkyra/contracts';
import { InvalidInputError, type Ids, type Principal } from '@arkyra/kernel';
import { PostNotPublishableError, type DeliveryOperation, type PlannedTime, type PostContent, type TimeZones } from '../domain/index.ts';
import { authorOf, type Asked } from './author.ts';
import type { CheckedContent, ContentCheck } from './content-check.ts';
import { plannedAt, timeMissing } from './planned-time.ts';
import type { HeldWords, NewPost, PostStore, PostText, Refusal } from './ports/post.store.ts';
import type { TargetFacts } from './ports/target-facts.ts';
import type { WakeUps } from './ports/wake-ups.ts';
import { fieldOf } from './problem-pointers.ts';
import { assertMayPublish } from './publish-permission.ts';
import { errorOf, isRefusal } from './refusals.ts';
import type { SlotPlanner } from './slot-planner.ts';
import { contentOf, writtenOf } from './written-content.ts';

const actions = { draft: 'post.drafted', scheduled: 'post.scheduled', now: 'post.published_now' } as const;
const words = {
  draft: { event: 'drafted', message: 'Draft saved.' },
  scheduled: { event: 'scheduled', message: 'Scheduled.' },
  now: { event: 'scheduled', message: 'To be published now.' },
} as const;

export interface CreatePostInput extends Asked {
  readonly request: CreatePostRequest;
  /** For a request that may come twice; the second is `PostExistsError`. */
  readonly postId?: string | undefined;
}

/** Writes a post: as a draft, on the plan, or to be published at once. Drafts may be empty or wrong. */
export class CreatePost {
  readonly #store: PostStore;
  readonly #check: ContentCheck;
  readonly #targets: TargetFacts;
  readonly #zones: TimeZones;
  readonly #ids: Ids;
  readonly #wakeUps: WakeUps;
  readonly #slots: SlotPlanner;

  constructor(store: PostStore, check: ContentCheck, targets: TargetFacts, zones: TimeZones, ids: Ids, wakeUps: WakeUps, slots: SlotPlanner) {
    this.#store = store;
    this.#check = check;
    this.#targets = targets;
    this.#zones = zones;
    this.#ids = ids;
    this.#wakeUps = wakeUps;
    this.#slots = slots;
  }

  async execute({ request, postId = this.#ids.next(), ...asked }: CreatePostInput): Promise<PostText & { readonly postId: string }> {
    if (request.state !== 'draft') assertMayPublish(asked.principal);
    const content = contentOf(request);
    assertTargetsOnce(content);
    const checked = request.state === 'draft' ? null : await this.#assertPublishable(asked, content);
    const result = await this.#write(asked, request, {
      author: authorOf(asked),
      postId,
      action: actions[request.state],
      content: writtenOf(content, request.timezone ?? null, request.missedPolicy ?? null),
      deliveries: this.#deliveries(content, request.state),
      heldWords: checked?.heldWords ?? noWords,
    });
    if (isRefusal(result)) throw result.refused === 'moved-on' ? new Error('A new post cannot have moved on.') : errorOf(result, content);
    this.#wakeUps.outbox();
    return { ...result, postId };
  }

  async #assertPublishable({ principal }: Asked, content: PostContent): Promise<CheckedContent> {
    const checked = await this.#check.check(principal.workspaceId, principal.testMode, content);
    const errors = checked.problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) throw new PostNotPublishableError(errors.map((problem) => fieldOf(problem, content)));
    return checked;
  }

  async #write({ principal }: Asked, request: CreatePostRequest, post: Omit<NewPost, 'planned'>): Promise<PostText | Refusal> {
    const write = (planned: PlannedTime) => this.#store.create({ ...post, planned });
    if (request.state !== 'scheduled' || request.scheduledAt !== nextSlotTime) return write(await this.#planned(principal, request));
    const taker = { principal, postId: post.postId, channelIds: post.content.channelIds, timezone: request.timezone ?? (await this.#ownZone(principal)) };
    return this.#slots.take(taker, write);
  }

  async #planned(principal: Principal, { state, scheduledAt, timezone }: CreatePostRequest): Promise<PlannedTime> {
    if (state === 'now') return { kind: 'now' };
    if (scheduledAt === undefined || scheduledAt === null) {
      if (state === 'scheduled') throw timeMissing();
      return { kind: 'none' };
    }
    return plannedAt(scheduledAt, timezone ?? (await this.#ownZone(principal)), state === 'scheduled', this.#zones);
  }

  async #ownZone({ workspaceId, testMode }: Principal): Promise<string> {
    return (await this.#targets.read(workspaceId, [], testMode)).timezone;
  }

  #deliveries(content: PostContent, state: CreatePostRequest['state']): Extract<DeliveryOperation, { op: 'insert' }>[] {
    const first = state === 'draft' ? 'draft' : 'scheduled';
    return content.targets.map((target, position) => ({ op: 'insert', id: this.#ids.next(), ...target, position, state: first, ...words[state] }));
  }
}

const noWords: HeldWords = new Map();

/** The same channel twice would be the same post twice. */
export function assertTargetsOnce({ targets }: PostContent): void {
  const fields = targets.flatMap(({ channelId }, index) =>
    targets.findIndex((other) => other.channelId === channelId) < index
      ? [{ pointer: `/targets/${index}/channelId`, code: 'target.duplicate', message: 'This channel is chosen twice.' }]
      : [],
  );
  if (fields.length > 0) throw new InvalidInputError(fields);
}
