export type EmailProblem = 'emailMissing' | 'emailWrong';

/** Only what would surely be refused: the server has the last word. */
export function emailProblem(email: string): EmailProblem | undefined {
  if (!email) return 'emailMissing';
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? undefined : 'emailWrong';
}
