import type { Member } from '@arkyra/contracts/http';
import { Field, Input } from '@arkyra/ui/field';
import { Segmented } from '@arkyra/ui/segmented';
import { useTranslations } from 'next-intl';
import { Controller, useFormContext, useWatch } from 'react-hook-form';
import { ApproverPicker } from './approver-picker.tsx';
import type { RuleValues } from './rule-form.ts';

/** Name of a step, whom it asks, and how many of them must agree. */
export function StepField({ index, members }: { index: number; members: readonly Member[] }) {
  const t = useTranslations('approval-rules');
  const { register, control, formState } = useFormContext<RuleValues>();
  const errors = formState.errors.steps?.[index];
  const approvers = useWatch({ control, name: `steps.${index}.approvers` });
  return (
    <>
      <Field label={t('form.stepName')} {...wrong(errors?.name?.message)}>
        {(field) => (
          <Input {...field} dir="auto" maxLength={80} placeholder={t('form.stepNamePlaceholder')} {...register(`steps.${index}.name`, { validate: (name) => name.trim() !== '' || t('form.needStepName') })} />
        )}
      </Field>
      <Controller
        control={control}
        name={`steps.${index}.approvers`}
        rules={{ validate: (value) => value.length > 0 || t('form.needApprover') }}
        render={({ field: { value, onChange }, fieldState: { error } }) => (
          <Field label={t('form.approvers')} {...wrong(error?.message)} {...(value.includes('guest') ? { hint: t('form.guestHint') } : {})}>
            {(field) => (
              <ApproverPicker
                id={field.id}
                describedBy={field['aria-describedby']}
                invalid={error !== undefined}
                label={t('form.approvers')}
                addLabel={t('form.addApprover')}
                value={value}
                members={members}
                onChange={onChange}
              />
            )}
          </Field>
        )}
      />
      {approvers.length > 1 || approvers.some((word) => word.startsWith('role:')) ? <Agreement index={index} /> : null}
    </>
  );
}

/** One, all, or a number of them. */
function Agreement({ index }: { index: number }) {
  const t = useTranslations('approval-rules');
  const { register, control, formState } = useFormContext<RuleValues>();
  const [rule, approvers] = useWatch({ control, name: [`steps.${index}.rule`, `steps.${index}.approvers`] });
  const people = approvers.every((word) => word.startsWith('user:')) ? approvers.length : 20;
  const isCount = (value: string) => {
    const count = Number(value);
    if (!Number.isInteger(count) || count < 1 || count > 20) return t('form.needQuorum');
    return count <= people || t('form.tooMany');
  };
  const error = formState.errors.steps?.[index]?.quorum?.message;
  return (
    <div className="flex flex-col gap-1.5">
      <span className="font-medium">{t('form.rule')}</span>
      <div className="flex flex-wrap items-center gap-3">
        <Controller
          control={control}
          name={`steps.${index}.rule`}
          render={({ field: { value, onChange } }) => (
            <Segmented
              label={t('form.rule')}
              name={`rule-${index}`}
              value={value}
              onChange={onChange}
              options={[
                { value: 'any', label: t('form.any') },
                { value: 'all', label: t('form.all') },
                { value: 'quorum', label: t('form.quorum') },
              ]}
            />
          )}
        />
        {rule === 'quorum' ? (
          <span className="flex items-center gap-2">
            <Input
              type="number"
              inputMode="numeric"
              min={1}
              max={20}
              className="w-20 tabular"
              aria-label={t('form.quorumCount')}
              aria-invalid={error ? true : undefined}
              {...register(`steps.${index}.quorum`, { validate: isCount })}
            />
            {t('form.people')}
          </span>
        ) : null}
      </div>
      {error ? (
        <p role="alert" className="text-sm text-danger-ink">
          {error}
        </p>
      ) : rule === 'all' ? (
        <p className="text-sm text-ink-soft">{t('form.allHint')}</p>
      ) : null}
    </div>
  );
}

const wrong = (error: string | undefined) => (error ? { error } : {});
