/** Codes of Node, PostgreSQL (classes 08 and 57P, 53300) and Prisma that say: not reachable, try again. */
const awayCodes = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|08\w{3}|57P0\w|53300|P1001|P1002|P1008|P1017|P2024)$/;
const awayWords = /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Stream isn't writeable|Connection is closed/;

/** Whether an error, or what caused it, is that PostgreSQL, Redis or another service of ours cannot be reached. */
export function isBackingServiceAway(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > 4) return false;
  if ('code' in error && typeof error.code === 'string' && awayCodes.test(error.code)) return true;
  if (awayWords.test(error.message)) return true;
  if (error instanceof AggregateError && error.errors.some((inner) => isBackingServiceAway(inner, depth + 1))) return true;
  return isBackingServiceAway(error.cause, depth + 1);
}
