import type { AuditEntry, AuditPage } from '@arkyra/contracts/http';
import { toast } from '@arkyra/ui/toast';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { useProblemText } from '../../api/use-problem-text.ts';
import type { AuditApiQuery } from './audit-filter.ts';

/** The first page as the server sent it, and those that were asked for since. */
export function useAuditPages(query: AuditApiQuery, first: AuditPage) {
  const problemText = useProblemText();
  const [later, setLater] = useState<{ readonly entries: readonly AuditEntry[]; readonly cursor: string | null }>({ entries: [], cursor: first.nextCursor });
  const [isLoading, setLoading] = useState(false);

  async function showMore(): Promise<void> {
    if (later.cursor === null) return;
    setLoading(true);
    try {
      const page = await unwrap(api.GET('/audit', { params: { query: { ...query, cursor: later.cursor } } }));
      setLater({ entries: [...later.entries, ...page.data], cursor: page.nextCursor });
    } catch (error) {
      toast({ tone: 'error', text: problemText(error) });
    } finally {
      setLoading(false);
    }
  }

  return { entries: [...first.data, ...later.entries], hasMore: later.cursor !== null, isLoading, showMore };
}
