'use client';

import type { Network } from '@arkyra/contracts/http';
import { Field, type FieldControl, Input, Select } from '@arkyra/ui/field';
import { PasswordInput } from '@arkyra/ui/password-input';
import { useTranslations } from 'next-intl';

export type FieldSpec = Network['settings'][number];

interface SpecFieldsProps {
  specs: readonly FieldSpec[];
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string | undefined>>;
  disabled?: boolean;
  onChange: (name: string, value: string) => void;
}

/** Inputs as a network describes them: its connect form and its settings. */
export function SpecFields({ specs, values, errors, disabled, onChange }: SpecFieldsProps) {
  const t = useTranslations('common');
  return specs.map((spec) => (
    <Field key={spec.name} label={spec.label} hint={spec.help} error={errors[spec.name]} aside={spec.required ? undefined : t('optional')}>
      {(control) => <Control spec={spec} control={control} value={values[spec.name] ?? ''} disabled={disabled} onChange={(value) => onChange(spec.name, value)} />}
    </Field>
  ));
}

interface ControlProps {
  spec: FieldSpec;
  control: FieldControl;
  value: string;
  disabled: boolean | undefined;
  onChange: (value: string) => void;
}

function Control({ spec, control, value, disabled, onChange }: ControlProps) {
  const t = useTranslations('common');
  if (spec.kind === 'select') {
    return (
      <Select {...control} value={value} disabled={disabled} onChange={(event) => onChange(event.target.value)}>
        {spec.options?.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    );
  }
  const shared = { ...control, name: spec.name, value, disabled, placeholder: spec.placeholder, autoComplete: 'off' };
  if (spec.kind === 'password') {
    return <PasswordInput {...shared} data-1p-ignore showLabel={t('showPassword')} hideLabel={t('hidePassword')} onChange={(event) => onChange(event.target.value)} />;
  }
  return (
    <Input
      {...shared}
      type={spec.kind === 'url' ? 'url' : 'text'}
      inputMode={spec.kind === 'url' ? 'url' : undefined}
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** Start values of a form: what is known, else the network's defaults. */
export function initialValues(specs: readonly FieldSpec[], known: Readonly<Record<string, unknown>> = {}): Record<string, string> {
  return Object.fromEntries(
    specs.map((spec) => {
      const value = known[spec.name];
      return [spec.name, typeof value === 'string' ? value : (spec.defaultValue ?? spec.options?.[0]?.value ?? '')];
    }),
  );
}
