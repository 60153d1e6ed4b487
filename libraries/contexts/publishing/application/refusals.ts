import { InvalidInputError, NotFoundError, type FieldProblem } from '@arkyra/kernel';
import { PostExistsError, PostVersionStaleError, SlotsContendedError, type PostContent } from '../domain/index.ts';
import type { PostText, Refusal } from './ports/post.store.ts';

export const isRefusal = (result: PostText | Refusal): result is Refusal => 'refused' in result;

const pastTime = (now: string): FieldProblem => ({
  pointer: '/scheduledAt',
  code: 'post.past',
  message: `This time has passed (it is ${now}). Choose a later one, or publish now.`,
});

/** The error that tells a person why a write was refused. */
export function errorOf(refusal: Exclude<Refusal, { refused: 'moved-on' }>, content: PostContent): Error {
  switch (refusal.refused) {
    case 'not-found':
      return new NotFoundError('post');
    case 'stale':
      return new PostVersionStaleError(refusal.version);
    case 'exists':
      return new PostExistsError();
    case 'past':
      return new InvalidInputError([pastTime(refusal.now)]);
    case 'slots-taken':
      return new SlotsContendedError();
    case 'no-channel':
      return new InvalidInputError(unknownChannels(content, refusal.ids));
    case 'no-media':
      return new InvalidInputError(unknownMedia(content, refusal.ids));
  }
}

export function unknownChannels({ targets }: PostContent, ids: readonly string[]): FieldProblem[] {
  return targets.flatMap(({ channelId }, index) =>
    ids.includes(channelId) ? [{ pointer: `/targets/${index}/channelId`, code: 'channel.not_found', message: 'There is no such channel.' }] : [],
  );
}

function unknownMedia({ parts, targets }: PostContent, ids: readonly string[]): FieldProblem[] {
  const owners = [{ base: '/parts', parts }, ...targets.map((target, index) => ({ base: `/targets/${index}/parts`, parts: target.parts ?? [] }))];
  return owners.flatMap((owner) =>
    owner.parts.flatMap((part, index) =>
      part.mediaIds.flatMap((mediaId, place) =>
        ids.includes(mediaId) ? [{ pointer: `${owner.base}/${index}/mediaIds/${place}`, code: 'media.not_found', message: 'There is no such picture.' }] : [],
      ),
    ),
  );
}
