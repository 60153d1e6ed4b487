import type { CommentThread } from '@arkyra/contracts/http';
import { useEffect, useState } from 'react';

const prefix = '#comment-';

/** The comment that the address points to, as links of notifications do. `isElsewhere`: it is not among these threads. */
export function useLinkedComment(threads: readonly CommentThread[]): { readonly linked: string | null; readonly isElsewhere: boolean } {
  const [linked, setLinked] = useState<string | null>(null);
  useEffect(() => {
    const read = () => setLinked(location.hash.startsWith(prefix) ? location.hash.slice(prefix.length) : null);
    read();
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  const isHere = threads.some(({ id, replies }) => id === linked || replies.some((reply) => reply.id === linked));
  return { linked, isElsewhere: linked !== null && !isHere };
}
