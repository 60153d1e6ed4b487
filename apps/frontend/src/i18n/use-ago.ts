import { useFormatter, useNow } from 'next-intl';

const minute = 60_000;

/** "5 minutes ago", kept true each minute. What just happened is never told as lying ahead. */
export function useAgo(): (instant: string) => string {
  const format = useFormatter();
  const now = useNow({ updateInterval: minute });
  return (instant) => {
    const then = new Date(instant);
    return format.relativeTime(then, then > now ? then : now);
  };
}
