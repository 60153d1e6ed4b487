import type { Member } from '@arkyra/contracts/http';
import { Button, IconButton } from '@arkyra/ui/button';
import { Field } from '@arkyra/ui/field';
import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Controller, useFormContext } from 'react-hook-form';
import { ApproverPicker } from './approver-picker.tsx';
import type { RuleValues } from './rule-form.ts';
import { minutesOf, noSpan, type Span } from './span.ts';
import { SpanField } from './span-field.tsx';

const mostReminders = 10;

/** Reminders, when it is due and who may decide from then on, and when it expires; folded away until wanted. */
export function StepTimesField({ index, members }: { index: number; members: readonly Member[] }) {
  const t = useTranslations('approval-rules');
  const { getValues, formState } = useFormContext<RuleValues>();
  const { due, expire, reminders } = getValues(`steps.${index}`);
  const errors = formState.errors.steps?.[index];
  const isSet = due.count !== '' || expire.count !== '' || reminders.length > 0;
  return (
    <details open={isSet || Boolean(errors?.due ?? errors?.expire ?? errors?.reminders ?? errors?.escalateTo)} className="group rounded-md border border-line">
      <summary className="cursor-pointer rounded-md px-3 py-2 font-medium pointer-coarse:py-3 select-none hover:bg-hover">{t('form.times')}</summary>
      <div className="flex flex-col gap-5 border-t border-line p-3">
        <Reminders index={index} />
        <div className="grid gap-5 sm:grid-cols-2">
          <TimeField index={index} name="due" />
          <TimeField index={index} name="expire" />
        </div>
        <Escalation index={index} members={members} />
      </div>
    </details>
  );
}

function TimeField({ index, name }: { index: number; name: 'due' | 'expire' }) {
  const t = useTranslations('approval-rules');
  const { control } = useFormContext<RuleValues>();
  const right = (span: Span, { steps }: RuleValues): string | true => {
    const minutes = minutesOf(span);
    if (minutes === null) return t('form.spanWrong');
    const due = minutesOf(steps[index]?.due ?? noSpan);
    return name === 'expire' && minutes !== undefined && due && minutes <= due ? t('form.expireBeforeDue') : true;
  };
  return (
    <Controller
      control={control}
      name={`steps.${index}.${name}`}
      rules={{ validate: right }}
      render={({ field: { value, onChange }, fieldState: { error } }) => (
        <Field label={t(`form.${name}`)} hint={name === 'expire' ? t('form.expireHint') : t('form.none')} {...(error?.message ? { error: error.message } : {})}>
          {(control_) => <SpanField id={control_.id} describedBy={control_['aria-describedby']} label={t(`form.${name}`)} value={value} onChange={onChange} invalid={error !== undefined} />}
        </Field>
      )}
    />
  );
}

function Reminders({ index }: { index: number }) {
  const t = useTranslations('approval-rules');
  const { control } = useFormContext<RuleValues>();
  return (
    <Controller
      control={control}
      name={`steps.${index}.reminders`}
      rules={{ validate: (spans) => spans.every((span) => minutesOf(span) !== null) || t('form.spanWrong') }}
      render={({ field: { value, onChange }, fieldState: { error } }) => (
        <div className="flex flex-col gap-2">
          <span className="font-medium">{t('form.remind')}</span>
          {value.map((span, at) => (
            // Reminders have no identity of their own: they are their order.
            // oxlint-disable-next-line react/no-array-index-key
            <span key={at} className="flex items-center gap-2">
              <SpanField label={t('form.reminder', { number: at + 1 })} value={span} onChange={(next) => onChange(value.map((one, place) => (place === at ? next : one)))} invalid={minutesOf(span) === null} />
              <IconButton size="sm" label={t('form.removeReminder', { number: at + 1 })} onClick={() => onChange(value.filter((_, place) => place !== at))}>
                <X aria-hidden="true" className="size-4" />
              </IconButton>
            </span>
          ))}
          {error?.message ? (
            <p role="alert" className="text-sm text-danger-ink">
              {error.message}
            </p>
          ) : null}
          {value.length < mostReminders ? (
            <Button size="sm" className="self-start" onClick={() => onChange([...value, { count: String(value.length + 1), unit: 'days' }])}>
              <Plus aria-hidden="true" className="size-4" />
              {t('form.addReminder')}
            </Button>
          ) : null}
        </div>
      )}
    />
  );
}

function Escalation({ index, members }: { index: number; members: readonly Member[] }) {
  const t = useTranslations('approval-rules');
  const { control } = useFormContext<RuleValues>();
  return (
    <Controller
      control={control}
      name={`steps.${index}.escalateTo`}
      rules={{ validate: (value, { steps }) => value.length === 0 || steps[index]?.due.count !== '' || t('form.needDue') }}
      render={({ field: { value, onChange }, fieldState: { error } }) => (
        <Field label={t('form.escalate')} {...(error?.message ? { error: error.message } : {})}>
          {(field) => (
            <ApproverPicker
              id={field.id}
              describedBy={field['aria-describedby']}
              invalid={error !== undefined}
              label={t('form.escalate')}
              addLabel={t('form.addEscalation')}
              value={value}
              members={members}
              onChange={onChange}
              withGuest={false}
            />
          )}
        </Field>
      )}
    />
  );
}
