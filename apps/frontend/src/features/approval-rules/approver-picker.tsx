import type { Member } from '@arkyra/contracts/http';
import { Select } from '@arkyra/ui/field';
import { UserRound, UsersRound, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ApproverWord, deciderRoles } from './rule-form.ts';

interface PickerProps {
  readonly label: string;
  readonly addLabel: string;
  readonly value: readonly ApproverWord[];
  readonly members: readonly Member[];
  readonly onChange: (value: ApproverWord[]) => void;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly id?: string;
  /** Guests get their link before a step begins: nothing to escalate to. */
  readonly withGuest?: boolean;
}

const decides = new Set<string>(deciderRoles);

/** Roles, people and guests as chips, and the system's own select to add one. */
export function ApproverPicker({ label, addLabel, value, members, onChange, invalid = false, describedBy, id, withGuest = true }: PickerProps) {
  const t = useTranslations('approval-rules');
  const roles = useTranslations('frame');
  const people = members.filter(({ role }) => decides.has(role));
  const nameOf = (word: ApproverWord): string => {
    if (word === 'guest') return t('form.guest');
    const role = deciderRoles.find((one) => word === `role:${one}`);
    if (role) return roles(`role.${role}`);
    return members.find(({ userId }) => word === `user:${userId}`)?.name ?? t('form.formerMember');
  };
  const open = (word: ApproverWord) => !value.includes(word);
  return (
    <div className="flex flex-col gap-2">
      {value.length > 0 ? (
        <ul aria-label={label} className="flex flex-wrap gap-1.5">
          {value.map((word) => (
            <li key={word} className="inline-flex h-8 max-w-full min-w-0 items-center gap-1.5 rounded-full bg-accent-soft ps-2.5 pe-1 text-sm font-medium text-accent-ink pointer-coarse:h-11 pointer-coarse:pe-0">
              {word.startsWith('role:') ? <UsersRound aria-hidden="true" className="size-3.5 shrink-0" /> : <UserRound aria-hidden="true" className="size-3.5 shrink-0" />}
              <bdi className="max-w-56 min-w-0 truncate">{nameOf(word)}</bdi>
              <button type="button" aria-label={t('form.remove', { name: nameOf(word) })} onClick={() => onChange(value.filter((one) => one !== word))} className="grid size-6 shrink-0 place-items-center rounded-full hover:bg-pressed pointer-coarse:size-11">
                <X aria-hidden="true" className="size-3.5" />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <Select id={id} aria-label={id ? undefined : addLabel} aria-invalid={invalid || undefined} aria-describedby={describedBy} value="" onChange={(event) => (event.target.value ? onChange([...value, event.target.value]) : undefined)}>
        <option value="">{addLabel}</option>
        <optgroup label={t('form.rolesGroup')}>
          {deciderRoles.filter((role) => open(`role:${role}`)).map((role) => (
            <option key={role} value={`role:${role}`}>
              {roles(`role.${role}`)}
            </option>
          ))}
        </optgroup>
        <optgroup label={t('form.peopleGroup')}>
          {people.filter(({ userId }) => open(`user:${userId}`)).map(({ userId, name }) => (
            <option key={userId} value={`user:${userId}`}>
              {name}
            </option>
          ))}
        </optgroup>
        {withGuest && open('guest') ? (
          <optgroup label={t('form.outsideGroup')}>
            <option value="guest">{t('form.guest')}</option>
          </optgroup>
        ) : null}
      </Select>
    </div>
  );
}
