import type { Member } from '@arkyra/contracts/http';
import { Button, IconButton } from '@arkyra/ui/button';
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { newStep, type RuleValues } from './rule-form.ts';
import { StepField } from './step-field.tsx';
import { StepTimesField } from './step-times-field.tsx';

const mostSteps = 10;

/** The steps in their order: to add, move and take out. */
export function StepsField({ members }: { members: readonly Member[] }) {
  const t = useTranslations('approval-rules');
  const { control } = useFormContext<RuleValues>();
  const { fields, append, remove, move } = useFieldArray({ control, name: 'steps' });
  const icon = 'size-4';
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="font-medium">{t('form.steps')}</legend>
      <p className="text-sm text-ink-soft">{t('form.stepsText')}</p>
      <ol className="flex flex-col gap-4">
        {fields.map(({ id }, index) => {
          const number = index + 1;
          return (
            <li key={id} aria-label={t('form.step', { number })} className="rounded-lg border border-line bg-surface shadow-card">
              <header className="flex items-center gap-1 border-b border-line px-4 py-2">
                <span className="grow text-sm font-semibold text-ink-soft">{t('form.step', { number })}</span>
                {fields.length > 1 ? (
                  <>
                    <IconButton size="sm" label={t('form.moveUp', { number })} disabled={index === 0} onClick={() => move(index, index - 1)}>
                      <ArrowUp aria-hidden="true" className={icon} />
                    </IconButton>
                    <IconButton size="sm" label={t('form.moveDown', { number })} disabled={index === fields.length - 1} onClick={() => move(index, index + 1)}>
                      <ArrowDown aria-hidden="true" className={icon} />
                    </IconButton>
                    <IconButton size="sm" label={t('form.removeStep', { number })} onClick={() => remove(index)}>
                      <Trash2 aria-hidden="true" className={icon} />
                    </IconButton>
                  </>
                ) : null}
              </header>
              <div className="flex flex-col gap-5 p-4">
                <StepField index={index} members={members} />
                <StepTimesField index={index} members={members} />
              </div>
            </li>
          );
        })}
      </ol>
      {fields.length < mostSteps ? (
        <Button className="self-start" onClick={() => append(newStep())}>
          <Plus aria-hidden="true" className={icon} />
          {t('form.addStep')}
        </Button>
      ) : null}
    </fieldset>
  );
}
