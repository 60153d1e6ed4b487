import type { Channel } from '@arkyra/contracts/http';
import { Checkbox, Radio } from '@arkyra/ui/checkbox';
import { NetworkGlyph } from '@arkyra/ui/network-glyph';
import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Controller, useFormContext, useWatch } from 'react-hook-form';
import { type RuleValues, writerRoles } from './rule-form.ts';

/** Whose posts, and on which channels. */
export function WhichPosts({ channels }: { channels: readonly Channel[] }) {
  const t = useTranslations('approval-rules');
  const roles = useTranslations('frame');
  const { control, setValue } = useFormContext<RuleValues>();
  const [everybody, everyChannel] = useWatch({ control, name: ['everybody', 'everyChannel'] });
  const dirty = { shouldDirty: true, shouldValidate: false };
  return (
    <div className="grid gap-6 sm:grid-cols-2">
      <fieldset className="flex min-w-0 flex-col gap-2">
        <legend className="mb-2 font-medium">{t('form.roles')}</legend>
        <Radio name="everybody" checked={everybody} label={t('form.everybody')} onChange={() => setValue('everybody', true, dirty)} />
        <Radio name="everybody" checked={!everybody} label={t('form.chosenRoles')} onChange={() => setValue('everybody', false, dirty)} />
        {everybody ? null : <Choices name="roles" needed={t('form.needRole')} options={writerRoles.map((role) => ({ value: role, label: roles(`role.${role}`) }))} />}
      </fieldset>
      <fieldset className="flex min-w-0 flex-col gap-2">
        <legend className="mb-2 font-medium">{t('form.channels')}</legend>
        <Radio name="everyChannel" checked={everyChannel} label={t('form.everyChannel')} onChange={() => setValue('everyChannel', true, dirty)} />
        <Radio name="everyChannel" checked={!everyChannel} label={t('form.chosenChannels')} onChange={() => setValue('everyChannel', false, dirty)} />
        {everyChannel ? null : channels.length === 0 ? (
          <p className="text-sm text-ink-soft">{t('form.noChannels')}</p>
        ) : (
          <Choices
            name="channelIds"
            needed={t('form.needChannel')}
            options={channels.map(({ id, handle, network }) => ({
              value: id,
              label: (
                <span className="flex min-w-0 items-center gap-2">
                  <NetworkGlyph network={network} className="size-4" />
                  <bdi className="truncate">{handle}</bdi>
                </span>
              ),
            }))}
          />
        )}
      </fieldset>
    </div>
  );
}

interface ChoicesProps {
  readonly name: 'roles' | 'channelIds';
  readonly options: readonly { readonly value: string; readonly label: ReactNode }[];
  /** What is said when none is chosen. */
  readonly needed: string;
}

function Choices({ name, options, needed }: ChoicesProps) {
  const { control } = useFormContext<RuleValues>();
  return (
    <Controller
      control={control}
      name={name}
      rules={{ validate: (value) => value.length > 0 || needed }}
      render={({ field: { value, onChange, ref }, fieldState: { error } }) => (
        <div className="flex max-h-52 flex-col gap-2 overflow-y-auto rounded-lg border border-line p-3">
          {options.map((option, index) => (
            <Checkbox
              key={option.value}
              {...(index === 0 ? { ref } : {})}
              label={option.label}
              checked={value.includes(option.value)}
              onChange={(event) => onChange(event.target.checked ? [...value, option.value] : value.filter((one) => one !== option.value))}
            />
          ))}
          {error?.message ? (
            <p role="alert" className="flex gap-1.5 text-sm text-danger-ink">
              <CircleAlert aria-hidden="true" className="mt-px size-4 shrink-0" />
              {error.message}
            </p>
          ) : null}
        </div>
      )}
    />
  );
}
