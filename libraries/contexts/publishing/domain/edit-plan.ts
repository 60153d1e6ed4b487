import { digestOf } from './content-digest.ts';
import { partsFor, type PostContent, type Target } from './content.ts';
import { assertMove, type DeliveryState, type HoldReason } from './delivery-state.ts';
import { isOnItsWay, mayBeOut, seen, updateOf, type DeliveryOperation, type DeliveryRecord, type PlannedTime, type PostRecord } from './post-record.ts';
import { PostNotEditableError } from './publishing.errors.ts';

/** What a person asks for: the whole new content, and where the post is to stand (undefined = where it is). */
export interface Edit {
  readonly content: PostContent;
  readonly mode: 'draft' | 'scheduled' | 'now' | undefined;
  readonly planned: PlannedTime;
}

export interface EditPlan {
  readonly operations: readonly DeliveryOperation[];
  /** Indexes of targets that will go out as they now are: the networks' rules must accept them. */
  readonly toBeSent: readonly number[];
}

/** Plans what becomes of each delivery. Throws `PostNotEditableError` with the words why not. */
export function planEdit(record: PostRecord, edit: Edit, nextId: () => string): EditPlan {
  assertEditable(record, edit);
  const kept = new Set(edit.content.targets.map((target) => target.channelId));
  const left = record.deliveries.filter((delivery) => !kept.has(delivery.channelId)).map(leave);
  const operations = edit.content.targets.map((target, position) => {
    const delivery = record.deliveries.find((one) => one.channelId === target.channelId);
    return delivery ? change(record, delivery, target, position, edit) : add(record, target, position, edit, nextId());
  });
  const toBeSent = operations.flatMap((operation, index) => ('state' in operation && isToBeSent(operation) ? [index] : []));
  return { operations: [...operations, ...left], toBeSent };
}

const isToBeSent = ({ state, ...rest }: { readonly state: DeliveryState; readonly holdReason?: HoldReason | null }): boolean =>
  state === 'scheduled' || (state === 'held' && rest.holdReason !== 'confirm');

function assertEditable(record: PostRecord, { mode, planned }: Edit): void {
  if (record.deliveries.some(({ state }) => state === 'publishing'))
    throw new PostNotEditableError('This post is being published right now. Look again in a moment.');
  if (record.deliveries.some(isOnItsWay))
    throw new PostNotEditableError('Arkyra is still asking a network whether this post arrived. It can be changed once that is known.');
  if (record.state === 'cancelled') throw new PostNotEditableError('This post was cancelled. Duplicate it to publish it after all.');
  const isSettled = record.deliveries.length > 0 && record.deliveries.every(({ state }) => state === 'published' || state === 'cancelled');
  if (isSettled && (mode !== undefined || planned.kind !== 'keep'))
    throw new PostNotEditableError('This post is published already. Duplicate it to publish it again at another time.');
  if (mode === 'draft' && record.deliveries.some(mayBeOut))
    throw new PostNotEditableError('Part of this post is published already, so it cannot become a draft again. Cancel what is left instead.');
}

/** A target that is no longer wanted. */
function leave(delivery: DeliveryRecord): DeliveryOperation {
  if (delivery.state === 'cancelled') return updateOf(delivery, { removed: true });
  if (mayBeOut(delivery)) throw new PostNotEditableError('A channel that the post is already published to cannot be taken out of it.');
  if (delivery.attempts === 0) return { op: 'delete', ...seen(delivery) };
  assertMove(delivery.state, 'cancelled', delivery.holdReason ?? undefined);
  return updateOf(delivery, { state: 'cancelled', holdReason: null, removed: true, event: 'removed', message: 'The channel was taken out of the post.' });
}

function add(record: PostRecord, target: Target, position: number, { mode }: Edit, id: string): DeliveryOperation {
  if (record.deliveries.some(mayBeOut))
    throw new PostNotEditableError('This post is already published. Duplicate it to publish it to another channel.');
  const isDraft = mode === 'draft' || (mode === undefined && record.state === 'draft');
  const words = isDraft ? { event: 'drafted', message: 'Added to the draft.' } : { event: 'scheduled', message: 'Scheduled.' };
  return { op: 'insert', id, ...target, position, state: isDraft ? 'draft' : 'scheduled', ...words };
}

function change(record: PostRecord, delivery: DeliveryRecord, target: Target, position: number, edit: Edit): DeliveryOperation {
  const next = { position, parts: target.parts, settings: target.settings };
  const edited = isEdited(record, delivery, target, edit);
  if (delivery.state === 'published' || (delivery.state === 'held' && delivery.holdReason === 'confirm')) {
    if (edited) throw new PostNotEditableError('What is published already cannot be changed here. Text for the other channels can be set per channel.');
    return updateOf(delivery, next);
  }
  if (delivery.state === 'cancelled') return updateOf(delivery, next);
  if (delivery.published.length > 0) assertSentPartsKept(record, delivery, target, edit);
  return { ...updateOf(delivery, { ...next, ...(edited ? { event: 'edited', message: 'The content was changed.' } : {}) }), ...stand(delivery, edit, edited) };
}

/** Where the delivery stands after the edit. */
function stand(delivery: DeliveryRecord, { mode, planned }: Edit, edited: boolean) {
  const { state, holdReason } = delivery;
  const move = (to: 'draft' | 'scheduled', event: string, message: string) => {
    if (state !== to) assertMove(state, to, holdReason ?? undefined);
    const go = to === 'draft' ? ('none' as const) : ('planned' as const);
    const isQuiet = state === 'draft' && to === 'draft';
    return { state: to, holdReason: null, go, keepFailure: false, ...(isQuiet ? { event: null, message: null } : { event, message }) };
  };
  if (mode === 'draft') return move('draft', 'unscheduled', 'Taken off the plan.');
  if (mode === 'now') return move('scheduled', 'scheduled', 'To be published now.');
  if (mode === 'scheduled') return state === 'scheduled' && planned.kind === 'keep' ? {} : move('scheduled', state === 'scheduled' ? 'moved' : 'scheduled', 'Scheduled.');
  if (state === 'draft') return { go: 'none' as const, event: null, message: null };
  if (planned.kind === 'keep') return {};
  // A new time for what is planned; a failed delivery waits for its retry, a hold for its reason.
  if (state === 'scheduled' || holdReason === 'missed') return move('scheduled', 'moved', 'Moved to another time.');
  return { go: state === 'held' ? ('planned' as const) : ('keep' as const), ...(edited ? {} : { event: 'moved', message: 'Moved to another time.' }) };
}

function isEdited(record: PostRecord, delivery: DeliveryRecord, target: Target, { content }: Edit): boolean {
  const before = { parts: partsFor(record, delivery), settings: delivery.settings };
  return digestOf(before) !== digestOf({ parts: partsFor(content, target), settings: target.settings });
}

function assertSentPartsKept(record: PostRecord, delivery: DeliveryRecord, target: Target, { content }: Edit): void {
  const count = delivery.published.length;
  const before = partsFor(record, delivery).slice(0, count);
  if (digestOf(before) !== digestOf(partsFor(content, target).slice(0, count)))
    throw new PostNotEditableError('The first parts of this thread are published already; only the rest can be changed.');
}
