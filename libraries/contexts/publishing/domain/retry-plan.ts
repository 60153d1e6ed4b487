import { partsFor } from './content.ts';
import { seen, updateOf, type DeliveryOperation, type DeliveryRecord, type PostRecord } from './post-record.ts';
import { DeliveryNotResolvableError, DeliveryNotRetryableError } from './publishing.errors.ts';

const others = (record: PostRecord, chosen: DeliveryRecord): DeliveryOperation[] =>
  record.deliveries.filter((one) => one.id !== chosen.id).map((one) => ({ op: 'keep', ...seen(one) }));

const mayRetry = ({ state, holdReason, tries }: DeliveryRecord): boolean =>
  state === 'failed' || (state === 'scheduled' && tries > 0) || (state === 'held' && (holdReason === 'confirm' || holdReason === 'missed' || holdReason === 'paused'));

/** A person sets one delivery going again, at once. */
export function planRetry(record: PostRecord, delivery: DeliveryRecord): DeliveryOperation[] {
  if (!mayRetry(delivery)) throw new DeliveryNotRetryableError(notRetryable[delivery.state] ?? 'This delivery is held; end what holds it first.');
  return [
    updateOf(delivery, { state: 'scheduled', holdReason: null, go: 'now', keepFailure: false, event: 'retried', message: 'A person asked to try again.' }),
    ...others(record, delivery),
  ];
}

const notRetryable: Partial<Record<DeliveryRecord['state'], string>> = {
  draft: 'This is still a draft; schedule the post instead.',
  scheduled: 'This delivery is planned and has not been tried yet.',
  publishing: 'This delivery is being published right now.',
  unknown: 'Arkyra is asking the network whether this post arrived; a second try now could publish it twice.',
  published: 'This delivery is published already.',
  cancelled: 'This delivery was cancelled.',
};

/** A person says what became of a delivery that nobody else could tell. */
export function planResolve(record: PostRecord, delivery: DeliveryRecord, word: { readonly published: boolean; readonly url?: string | undefined }): DeliveryOperation[] {
  const isOpen = delivery.state === 'failed' || (delivery.state === 'held' && delivery.holdReason === 'confirm');
  if (!isOpen) throw new DeliveryNotResolvableError();
  const asked = delivery.published.length + 1;
  // Of a thread the question was about one part: the rest follows it.
  if (word.published && delivery.state === 'held' && asked < partsFor(record, delivery).length) {
    const published = [...delivery.published, { externalId: '', url: word.url ?? null, ref: {} }];
    const goOn = { state: 'scheduled', holdReason: null, go: 'now', keepFailure: false, published, event: 'resolved', message: `A person confirmed that part ${asked} is published; the rest follows.` } as const;
    return [updateOf(delivery, goOn), ...others(record, delivery)];
  }
  const change = word.published
    ? ({ state: 'published', holdReason: null, keepFailure: false, event: 'resolved', message: 'A person confirmed that it is published.' } as const)
    : ({ state: 'scheduled', holdReason: null, go: 'now', keepFailure: false, event: 'resolved', message: 'A person said that it is not published; it is tried again.' } as const);
  return [updateOf(delivery, { ...change, ...(word.url === undefined ? {} : { url: word.url }) }), ...others(record, delivery)];
}
