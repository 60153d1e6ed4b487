import type { ApprovalRule, ApprovalStep, Channel, Member } from '@arkyra/contracts/http';
import { Badge } from '@arkyra/ui/badge';
import { IconButton } from '@arkyra/ui/button';
import { Switch } from '@arkyra/ui/checkbox';
import { toast } from '@arkyra/ui/toast';
import { clsx } from 'clsx';
import { Pencil, Trash2 } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { useProblemText } from '../../api/use-problem-text.ts';
import { useApproverWords } from '../approvals/use-approver-words.ts';
import { spanOf } from './span.ts';

interface RuleRowProps {
  readonly rule: ApprovalRule;
  readonly channels: readonly Channel[];
  readonly members: readonly Member[];
  readonly mayManage: boolean;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
  /** Resolves once the rules are read anew. */
  readonly onChanged: () => Promise<unknown>;
}

/** A rule in words. */
export function RuleRow({ rule, channels, members, mayManage, onEdit, onDelete, onChanged }: RuleRowProps) {
  const t = useTranslations('approval-rules');
  const { name, enabled, steps } = rule;
  return (
    <li data-rule={rule.id} className="flex flex-wrap items-start justify-end gap-x-4 gap-y-2 border-b border-line px-5 py-4 last:border-0">
      <div className={clsx('min-w-0 grow basis-64', !enabled && 'text-ink-soft')}>
        <p className="flex items-center gap-2">
          <span dir="auto" className="min-w-0 truncate-own font-semibold" title={name}>
            {name}
          </span>
          {enabled ? null : <Badge>{t('off')}</Badge>}
        </p>
        <Applies rule={rule} channels={channels} />
        <ol className="mt-2.5 flex flex-col gap-1.5">
          {steps.map((step, index) => (
            // Steps have no identity of their own: they are their order.
            // oxlint-disable-next-line react/no-array-index-key
            <StepLine key={index} step={step} number={index + 1} members={members} />
          ))}
        </ol>
      </div>
      {mayManage ? (
        <div className="flex shrink-0 items-center gap-1">
          <Enabled rule={rule} onChanged={onChanged} />
          <IconButton label={t('editOf', { name })} onClick={onEdit}>
            <Pencil aria-hidden="true" className="size-4" />
          </IconButton>
          <IconButton label={t('deleteOf', { name })} onClick={onDelete}>
            <Trash2 aria-hidden="true" className="size-4" />
          </IconButton>
        </div>
      ) : null}
    </li>
  );
}

function Applies({ rule: { roles, channelIds }, channels }: Pick<RuleRowProps, 'rule' | 'channels'>) {
  const t = useTranslations('approval-rules');
  const words = useTranslations('frame');
  const format = useFormatter();
  const handles = channels.filter(({ id }) => channelIds.includes(id)).map(({ handle }) => handle);
  const who = roles.length === 0 ? t('everybody') : format.list(roles.map((role) => words(`role.${role}`)), { type: 'disjunction' });
  const where = channelIds.length === 0 ? t('everyChannel') : handles.length > 3 || handles.length === 0 ? t('channelsCount', { count: channelIds.length }) : format.list(handles, { type: 'disjunction' });
  return (
    <p title={handles.join('\n') || undefined} className="mt-0.5 text-sm text-ink-soft wrap-anywhere">
      {t('applies', { who, where })}
    </p>
  );
}

function StepLine({ step, number, members }: { step: ApprovalStep; number: number; members: readonly Member[] }) {
  const t = useTranslations('approval-rules');
  const format = useFormatter();
  const { stepWords } = useApproverWords(members);
  const spanWords = (minutes: number) => {
    const { count, unit } = spanOf(minutes);
    return t(`span.${unit}`, { count: Number(count) });
  };
  const { dueMinutes, expireMinutes, remindMinutes = [] } = step;
  const times = [
    remindMinutes.length > 0 ? t('times.remind', { spans: format.list(remindMinutes.map(spanWords), { type: 'conjunction' }) }) : '',
    dueMinutes === undefined ? '' : t('times.due', { span: spanWords(dueMinutes) }),
    expireMinutes === undefined ? '' : t('times.expire', { span: spanWords(expireMinutes) }),
  ].filter(Boolean);
  return (
    <li className="flex gap-2.5">
      <span aria-hidden="true" className="tabular grid size-5 shrink-0 place-items-center rounded-full bg-sunken text-xs font-semibold text-ink-soft">
        {number}
      </span>
      <span className="min-w-0 wrap-anywhere">
        {t('stepLine', { name: step.name, who: stepWords(step) })}
        {times.length > 0 ? <span className="block text-sm text-ink-faint">{times.join(' · ')}</span> : null}
      </span>
    </li>
  );
}

function Enabled({ rule, onChanged }: { rule: ApprovalRule; onChanged: RuleRowProps['onChanged'] }) {
  const t = useTranslations('approval-rules');
  const problemText = useProblemText();
  const [wanted, setWanted] = useState<boolean>();
  const { id, version, name, channelIds, roles, steps, noSelfApproval } = rule;

  async function set(enabled: boolean) {
    setWanted(enabled);
    try {
      await unwrap(api.PUT('/approval-rules/{id}', { params: { path: { id }, header: { 'If-Match': `"${version}"` } }, body: { name, channelIds, roles, steps, noSelfApproval, enabled } }));
      toast({ tone: 'success', text: t(enabled ? 'enabled' : 'disabled', { name }) });
    } catch (error) {
      toast({ tone: 'error', text: problemText(error) });
    }
    // What was wanted stays until the list says so: no jump back in between.
    await onChanged();
    setWanted(undefined);
  }

  return <Switch label={<span className="sr-only">{t('enable', { name })}</span>} checked={wanted ?? rule.enabled} disabled={wanted !== undefined} onChange={(event) => void set(event.target.checked)} className="me-2 gap-0!" />;
}
