import type { Prisma, Transaction } from '@arkyra/database';
import type { SessionEnd } from '../domain/session.ts';

/** Ends what is still active of the matching sessions; answers their ids. */
export async function endSessions(transaction: Transaction, where: Prisma.SessionWhereInput, reason: SessionEnd, at: Date): Promise<string[]> {
  const ended = await transaction.session.updateManyAndReturn({
    where: { ...where, revokedAt: null, expiresAt: { gt: at } },
    data: { revokedAt: at, revokedFor: reason },
    select: { id: true },
  });
  return ended.map(({ id }) => id);
}
