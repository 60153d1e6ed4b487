'use client';

import type { ApprovalRule, Channel, Member } from '@arkyra/contracts/http';
import { Button } from '@arkyra/ui/button';
import { Switch } from '@arkyra/ui/checkbox';
import { Dialog } from '@arkyra/ui/dialog';
import { Field, Input } from '@arkyra/ui/field';
import { toast } from '@arkyra/ui/toast';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { api } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import { unwrap } from '../../api/unwrap.ts';
import { FormError } from '../../forms/form-error.tsx';
import { useRequest } from '../../forms/use-request.ts';
import { requestOf, type RuleValues, valuesOf } from './rule-form.ts';
import { StepsField } from './steps-field.tsx';
import { WhichPosts } from './which-posts.tsx';

interface RuleDialogProps {
  /** Undefined makes a new one. */
  readonly rule: ApprovalRule | undefined;
  readonly channels: readonly Channel[];
  readonly members: readonly Member[];
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

const save = (rule: ApprovalRule | undefined, values: RuleValues) => {
  const body = requestOf(values, rule?.enabled ?? true);
  if (!rule) return unwrap(api.POST('/approval-rules', { body }));
  return unwrap(api.PUT('/approval-rules/{id}', { params: { path: { id: rule.id }, header: { 'If-Match': `"${rule.version}"` } }, body }));
};

/** A rule with its steps: whom they ask, how many must agree, and what time brings. */
export function RuleDialog({ rule, channels, members, onSaved, onClose }: RuleDialogProps) {
  const t = useTranslations('approval-rules');
  const common = useTranslations('common');
  const formId = useId();
  const { busy, error, run } = useRequest();
  const form = useForm<RuleValues>({ defaultValues: valuesOf(rule), mode: 'onSubmit', reValidateMode: 'onChange' });
  const { register, handleSubmit, control, setValue, setError, formState } = form;

  const noSelfApproval = useWatch({ control, name: 'noSelfApproval' });
  const submit = handleSubmit((values) =>
    run(async () => {
      await save(rule, values).catch((failure: unknown) => {
        tellFields(failure, setError);
        throw failure;
      });
      toast({ tone: 'success', text: t(rule ? 'form.saved' : 'form.created') });
      onSaved();
      onClose();
    }),
  );

  return (
    <Dialog
      title={t(rule ? 'form.editTitle' : 'form.newTitle')}
      closeLabel={common('close')}
      onClose={onClose}
      locked={busy}
      // A press beside it must not lose ten fields.
      guarded={formState.isDirty}
      width="lg"
      footer={
        <>
          <Button onClick={onClose} disabled={busy}>
            {common('cancel')}
          </Button>
          <Button type="submit" form={formId} tone="primary" busy={busy}>
            {busy ? common('saving') : t(rule ? 'form.save' : 'form.create')}
          </Button>
        </>
      }
    >
      <FormProvider {...form}>
        <form id={formId} noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-6">
          <FormError error={error} />
          <Field label={t('form.name')} {...wrong(formState.errors.name?.message)}>
            {(control) => <Input {...control} dir="auto" maxLength={80} placeholder={t('form.namePlaceholder')} {...register('name', { validate: (name) => name.trim() !== '' || t('form.needName') })} />}
          </Field>
          <WhichPosts channels={channels} />
          <StepsField members={members} />
          <Switch label={t('form.noSelf')} hint={t('form.noSelfHint')} checked={noSelfApproval} onChange={(event) => setValue('noSelfApproval', event.target.checked, { shouldDirty: true })} />
        </form>
      </FormProvider>
    </Dialog>
  );
}

const wrong = (error: string | undefined) => (error ? { error } : {});

/** Puts what the server says about a step beside that step. */
function tellFields(failure: unknown, setError: ReturnType<typeof useForm<RuleValues>>['setError']): void {
  if (!(failure instanceof ApiProblem)) return;
  for (const { pointer, message } of failure.fields) {
    const [, index, field] = /^\/?steps\/(\d+)\/(name|approvers|quorum)/.exec(pointer) ?? [];
    if (index !== undefined && (field === 'name' || field === 'approvers' || field === 'quorum')) setError(`steps.${Number(index)}.${field}`, { message });
  }
}
