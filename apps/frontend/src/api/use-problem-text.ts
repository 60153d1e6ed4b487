import { useTranslations } from 'next-intl';
import { ApiProblem } from './problem.ts';

/** Words for anything that a call threw: our own for known codes, else the server's sentence. */
export function useProblemText(): (error: unknown) => string {
  const t = useTranslations('problems');
  return (error) => {
    if (!(error instanceof ApiProblem)) return t('unexpected');
    if (error.status === 401 && error.code.startsWith('auth.required')) return t('signedOut');
    const known = knownCode(error.code);
    if (known) return t(known);
    if (error.detail) return error.detail;
    return error.requestId ? t('withRequest', { requestId: error.requestId }) : t('unexpected');
  };
}

const codes = ['unreachable', 'unreadable'] as const;
const knownCode = (code: string) => codes.find((known) => known === code);
