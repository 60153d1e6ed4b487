import type { ReactNode } from 'react';

/** What this place is for, and the one thing to do. */
export function EmptyState({ icon, title, text, action }: { icon: ReactNode; title: string; text: ReactNode; action?: ReactNode }) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center px-6 py-16 text-center">
      <span className="grid size-12 place-items-center rounded-xl border border-line bg-surface text-ink-faint shadow-card [&>svg]:size-5">{icon}</span>
      <h2 className="mt-4 text-lg font-semibold">{title}</h2>
      <p className="mt-1.5 text-ink-soft text-pretty">{text}</p>
      {action ? <div className="mt-5">{action}</div> : null}
    </div>
  );
}
