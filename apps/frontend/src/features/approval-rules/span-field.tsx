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
    <span className="flex min-w-0 gap-2">
      <span className="w-20 shrink-0">
        <Input
          id={id}
          type="number"
          inputMode="numeric"
          min={1}
          step={1}
          className="tabular"
          aria-label={t('form.amount', { what: label })}
          aria-invalid={invalid || undefined}
          aria-describedby={describedBy}
          value={value.count}
          onChange={(event) => onChange({ ...value, count: event.target.value })}
        />
      </span>
      <span className="w-36 min-w-0 shrink">
        <Select aria-label={t('form.unitOf', { what: label })} value={value.unit} onChange={(event) => onChange({ ...value, unit: spanUnits.find((unit) => unit === event.target.value) ?? value.unit })}>
          {spanUnits.map((unit) => (
            <option key={unit} value={unit}>
              {t(`unit.${unit}`)}
            </option>
          ))}
        </Select>
      </span>
    </span>
  );
}
