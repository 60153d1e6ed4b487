import type { NotificationPreferences } from '@arkyra/contracts/http';
import { Select } from '@arkyra/ui/field';
import { useTranslations } from 'next-intl';
import { Fragment } from 'react';

type Wish = NotificationPreferences['kinds'][number];

interface TableProps {
  readonly wishes: readonly Wish[];
  /** False: the installation sends no e-mail. */
  readonly mail: boolean;
  readonly onChange: (wishes: Wish[]) => void;
}

const groups = ['approval', 'comment', 'delivery', 'channel', 'member'] as const;
const emails = ['now', 'digest', 'off'] as const satisfies readonly Wish['email'][];

/** Events by ways to be told. */
export function WishTable({ wishes, mail, onChange }: TableProps) {
  const t = useTranslations('notification-settings');
  const change = (next: Wish) => onChange(wishes.map((one) => (one.kind === next.kind ? next : one)));
  return (
    <table className="w-full border-collapse text-start">
      <thead>
        <tr className="text-sm text-ink-soft">
          <th scope="col" className="px-5 py-2 text-start font-medium max-sm:px-3">
            {t('event')}
          </th>
          <th scope="col" className="px-2 py-2 text-center font-medium">
            {t('inApp')}
          </th>
          <th scope="col" className="w-40 py-2 ps-2 pe-5 text-start font-medium max-sm:w-32 max-sm:pe-3">
            {t('email')}
          </th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => {
          const rows = wishes.filter(({ kind }) => kind.startsWith(`${group}.`));
          if (rows.length === 0) return null;
          return (
            <Fragment key={group}>
              <tr>
                <th scope="rowgroup" colSpan={3} className="border-t border-line bg-sunken/60 px-5 py-1.5 max-sm:px-3 text-start text-xs font-semibold text-ink-soft">
                  {t(`groups.${group}`)}
                </th>
              </tr>
              {rows.map((wish) => (
                <WishRow key={wish.kind} wish={wish} mail={mail} onChange={change} />
              ))}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}

function WishRow({ wish, mail, onChange }: { wish: Wish; mail: boolean; onChange: (wish: Wish) => void }) {
  const t = useTranslations('notification-settings');
  const event = t(`kinds.${wish.kind}`);
  return (
    <tr className="border-t border-line">
      <th scope="row" className="px-5 py-2 text-start font-normal text-pretty max-sm:px-3">
        {event}
      </th>
      <td className="px-1 py-2 text-center">
        <label className="inline-grid size-control place-items-center">
          <input
            type="checkbox"
            checked={wish.inApp}
            aria-label={t('inAppFor', { event })}
            onChange={({ target }) => onChange({ ...wish, inApp: target.checked })}
            className="size-4.5 accent-accent"
          />
        </label>
      </td>
      <td className="py-2 ps-2 pe-5 max-sm:ps-0 max-sm:pe-3">
        <Select
          aria-label={t('emailFor', { event })}
          value={wish.email}
          disabled={!mail}
          onChange={({ target }) => onChange({ ...wish, email: emails.find((one) => one === target.value) ?? wish.email })}
        >
          {emails.map((one) => (
            <option key={one} value={one}>
              {t(one)}
            </option>
          ))}
        </Select>
      </td>
    </tr>
  );
}
