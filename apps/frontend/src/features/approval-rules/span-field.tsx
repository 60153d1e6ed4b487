import { Input, Select } from '@arkyra/ui/field';
import { useTranslations } from 'next-intl';
import { type Span, spanUnits } from './span.ts';

interface SpanFieldProps {
  readonly label: string;
  readonly value: Span;
  readonly onChange: (span: Span) => void;
  readonly invalid?: boolean;
  readonly id?: string;
  readonly describedBy?: string | undefined;
}

/** A number and its unit, side by side. */
export function SpanField({ label, value, onChange, invalid = false, id, describedBy }: SpanFieldProps) {
  const t = useTranslations('approval-rules');
  return (
    <span className="flex gap-2">
      <Input
        id={id}
        type="number"
        inputMode="numeric"
        min={1}
        step={1}
        className="w-24 tabular"
        aria-label={t('form.amount', { what: label })}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        value={value.count}
        onChange={(event) => onChange({ ...value, count: event.target.value })}
      />
      <Select aria-label={t('form.unitOf', { what: label })} className="w-32" value={value.unit} onChange={(event) => onChange({ ...value, unit: spanUnits.find((unit) => unit === event.target.value) ?? value.unit })}>
        {spanUnits.map((unit) => (
          <option key={unit} value={unit}>
            {t(`unit.${unit}`)}
          </option>
        ))}
      </Select>
    </span>
  );
}
