import { Avatar } from '@arkyra/ui/avatar';
import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import type { Person } from './mention-draft.ts';

interface ListProps {
  readonly id: string;
  readonly people: readonly Person[];
  readonly active: number;
  readonly onTake: (person: Person) => void;
}

/** Who may be meant; the textarea keeps the focus. */
export function MentionList({ id, people, active, onTake }: ListProps) {
  const t = useTranslations('talk');
  return (
    // A native list cannot leave the focus to the text.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div id={id} role="listbox" aria-label={t('people')} className="absolute inset-x-0 top-full z-30 mt-1 max-w-sm animate-rise overflow-hidden rounded-lg border bg-raised p-1 shadow-overlay">
      {people.map((person, index) => (
        // The keys are the textarea's.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={person.id}
          id={`${id}-${person.id}`}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={clsx('flex min-h-9 cursor-default items-center gap-2.5 rounded-sm px-2 py-1 pointer-coarse:min-h-11', index === active && 'bg-hover')}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(person)}
        >
          <Avatar name={person.name} className="size-6" />
          <span className="min-w-0">
            <bdi className="block truncate text-sm font-medium">{person.name}</bdi>
            <bdi className="block truncate text-xs text-ink-faint">{person.email}</bdi>
          </span>
        </div>
      ))}
    </div>
  );
}
