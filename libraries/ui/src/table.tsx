import { clsx } from 'clsx';
import type { ComponentProps, ReactNode } from 'react';

/** A plain table that scrolls sideways by itself where it must. `label` names it. */
export function Table({ label, head, children }: { label: string; head: readonly ReactNode[]; children: ReactNode }) {
  return (
    // Focusable, so that it can be scrolled by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="relative overflow-x-auto" aria-label={label} tabIndex={0}>
      <table className="w-full border-collapse text-start">
        <thead>
          <tr className="border-b border-line text-sm text-ink-faint">
            {head.map((cell, index) => (
              // The columns never change their order.
              // oxlint-disable-next-line react/no-array-index-key
              <th key={index} scope="col" className="px-4 py-2.5 text-start font-medium whitespace-nowrap first:ps-5 last:pe-5">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="[&>tr:last-child]:border-0">{children}</tbody>
      </table>
    </section>
  );
}

export function Row({ className, ...rest }: ComponentProps<'tr'>) {
  return <tr {...rest} className={clsx('border-b border-line', className)} />;
}

export function Cell({ className, ...rest }: ComponentProps<'td'>) {
  return <td {...rest} className={clsx('px-4 py-3 align-middle first:ps-5 last:pe-5', className)} />;
}
