import * as z from 'zod';
import { limits } from '../rules/index.ts';
import type { NetworkState } from './network-state.ts';
import { refusal, type Outcome } from './outcome.ts';
import type { Draft, PostMedia } from './post.ts';

const webAddress = z.url({ protocol: /^https?$/ });
const entitySchema = z
  .object({
    kind: z.enum(['link', 'mention', 'tag']),
    start: z.int().min(0),
    end: z.int(),
    value: z.string().min(1).max(3000),
  })
  .refine(({ kind, value }) => kind !== 'link' || webAddress.safeParse(value).success, 'A link leads to a web address.');
const draftSchema = z.object({
  class: z.enum(['A', 'B', 'C', 'D', 'E']),
  text: z.string(),
  entities: z.array(entitySchema).max(200).default([]),
  media: z
    .array(z.object({ blobId: z.string(), alt: z.string(), width: z.int().positive(), height: z.int().positive() }))
    .default([]),
  parent: z.string().nullable().default(null),
});
const segmenter = new Intl.Segmenter();

/** Reads and checks what a client wants posted; the network's own judgement, apart from what clients compute. */
export function readDraft(body: unknown, state: NetworkState): Draft | Outcome {
  const parsed = draftSchema.safeParse(body);
  if (!parsed.success) return refusal(400, 'bad_request', z.prettifyError(parsed.error));
  const { media: wanted, parent, ...rest } = parsed.data;
  const media: PostMedia[] = [];
  for (const { blobId, ...facts } of wanted) {
    const blob = state.blob(blobId);
    if (!blob) return refusal(422, 'blob_unknown', 'A picture has not been uploaded.');
    media.push({ ...blob, ...facts });
  }
  const answered = parent === null ? undefined : state.post(parent);
  if (parent !== null && !answered) return refusal(422, 'parent_unknown', 'The post that this one answers is not there.');
  const problem = problemOf(rest.text, media) ?? misplaced(rest.text, rest.entities);
  if (problem) return refusal(422, 'invalid', problem);
  return { ...rest, media, parent, root: answered ? (answered.root ?? answered.id) : null };
}

function problemOf(text: string, media: readonly PostMedia[]): string | undefined {
  const length = Array.from(segmenter.segment(text)).length;
  if (length > limits.text.max) return `The text has ${length} characters; ${limits.text.max} are allowed.`;
  if (text.trim() === '' && media.length === 0) return 'A post has a text or a picture.';
  if (media.length > limits.media.maxCount) return `A post has at most ${limits.media.maxCount} pictures.`;
  if (media.some(({ alt }) => Array.from(segmenter.segment(alt)).length > limits.media.maxAltText)) return 'An alt text is too long.';
  return undefined;
}

function misplaced(text: string, entities: Draft['entities']): string | undefined {
  let last = 0;
  for (const { start, end } of entities) {
    if (start < last || end <= start || end > text.length) return 'Entities lie inside the text, in order, and not over each other.';
    last = end;
  }
  return undefined;
}
