/** A member in the words of a comment: `@[<user id>]`. Kept by id, so that a new name is shown at once. Free of zod: browsers use it too. */
const mention = /@\[([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\]/gu;

export const mostMentions = 20;
/** Characters, of which a mention counts as one. */
export const longestComment = 5_000;

export type CommentPiece = { readonly text: string } | { readonly userId: string };

export const mentionOf = (userId: string): string => `@[${userId}]`;

/** Words and mentions in their order, without empty words. */
export function piecesOf(text: string): CommentPiece[] {
  const pieces: CommentPiece[] = [];
  let end = 0;
  for (const found of text.matchAll(mention)) {
    const [whole, userId = ''] = found;
    if (found.index > end) pieces.push({ text: text.slice(end, found.index) });
    pieces.push({ userId });
    end = found.index + whole.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}

/** Whom the text names, each once, in the order of the text. */
export const mentionedIn = (text: string): string[] => [...new Set(piecesOf(text).flatMap((piece) => ('userId' in piece ? [piece.userId] : [])))];

/** As people count: code points, and one for a mention. */
export const commentLength = (text: string): number =>
  piecesOf(text).reduce((sum, piece) => sum + ('userId' in piece ? 1 : Array.from(piece.text).length), 0);
