'use client';

import type { ApprovalRule, Channel, Member } from '@arkyra/contracts/http';
import { Button } from '@arkyra/ui/button';
import { Section } from '@arkyra/ui/card';
import { EmptyState } from '@arkyra/ui/empty-state';
import { ListChecks, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { useViewer } from '../../session/viewer-client.tsx';
import { strictestFirst } from './rule-form.ts';
import { RuleRow } from './rule-row.tsx';
import { useRules } from './use-rules.ts';

const loadDialog = () => import('./rule-dialog-client.tsx');
const RuleDialog = lazy(() => loadDialog().then((module) => ({ default: module.RuleDialog })));
const DeleteRuleDialog = lazy(() => import('./delete-rule-dialog-client.tsx').then((module) => ({ default: module.DeleteRuleDialog })));

interface RulesProps {
  readonly served: readonly ApprovalRule[];
  readonly channels: readonly Channel[];
  readonly members: readonly Member[];
}

/** Which posts need a yes, and whose; the strictest first. */
export function ApprovalRules({ served, channels, members }: RulesProps) {
  const t = useTranslations('approval-rules');
  const mayManage = useViewer().permissions.includes('approvals:manage');
  const { rules = served, reload } = useRules(served);
  const [editing, setEditing] = useState<ApprovalRule | 'new'>();
  const [deleting, setDeleting] = useState<ApprovalRule>();
  const add = (
    <Button tone="primary" onPointerEnter={() => void loadDialog()} onFocus={() => void loadDialog()} onClick={() => setEditing('new')}>
      <Plus className="size-4" aria-hidden="true" />
      {t('add')}
    </Button>
  );
  return (
    <>
      <Section title={t('sectionTitle')} text={mayManage ? t('sectionText') : `${t('sectionText')} ${t('readOnly')}`} flush aside={mayManage && rules.length > 0 ? add : undefined}>
        {rules.length === 0 ? (
          <EmptyState icon={<ListChecks />} title={t('emptyTitle')} text={t('emptyText')} action={mayManage ? add : undefined} />
        ) : (
          <>
            {rules.length > 1 ? <p className="border-b border-line bg-sunken/60 px-5 py-2.5 text-sm text-ink-soft text-pretty">{t('strictest')}</p> : null}
            <ol aria-label={t('list')}>
              {strictestFirst(rules).map((rule) => (
                <RuleRow key={rule.id} rule={rule} channels={channels} members={members} mayManage={mayManage} onEdit={() => setEditing(rule)} onDelete={() => setDeleting(rule)} onChanged={reload} />
              ))}
            </ol>
          </>
        )}
      </Section>
      <Suspense>
        {editing ? <RuleDialog rule={editing === 'new' ? undefined : editing} channels={channels} members={members} onSaved={() => void reload()} onClose={() => setEditing(undefined)} /> : null}
        {deleting ? <DeleteRuleDialog rule={deleting} onDeleted={() => void reload()} onClose={() => setDeleting(undefined)} /> : null}
      </Suspense>
    </>
  );
}
