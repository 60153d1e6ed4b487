import { Select } from '@arkyra/ui/field';
import { useTranslations } from 'next-intl';
import { useViewer } from '../../session/viewer-client.tsx';
import type { Draft } from './draft.ts';

type Policy = NonNullable<Draft['missedPolicy']>;

const policies: readonly Policy[] = ['late', 'hold', 'skip'];

/** What becomes of the post if it cannot go out in time: as the workspace has it, or in its own way. */
export function MissedPolicySelect({ value, onChange }: { readonly value: Draft['missedPolicy']; readonly onChange: (policy: Draft['missedPolicy']) => void }) {
  const t = useTranslations('composer');
  const { workspace } = useViewer();
  return (
    <Select
      aria-label={t('missed')}
      title={t('missed')}
      className="max-w-56 max-sm:order-1 max-sm:max-w-full max-sm:grow"
      value={value ?? ''}
      onChange={(event) => onChange(policies.find((one) => one === event.target.value) ?? null)}
    >
      <option value="">{t('missedAsWorkspace', { policy: t(`missedPolicies.${workspace.missedWindowPolicy}`) })}</option>
      {policies.map((policy) => (
        <option key={policy} value={policy}>
          {t('missedOwn', { policy: t(`missedPolicies.${policy}`) })}
        </option>
      ))}
    </Select>
  );
}
