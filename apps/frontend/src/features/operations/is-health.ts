import type { Health } from '@arkyra/contracts/http';

/** Whether an answer is the health page's own, and not that of a proxy in between. */
export const isHealth = (body: unknown): body is Health => typeof body === 'object' && body !== null && 'components' in body && 'status' in body;
