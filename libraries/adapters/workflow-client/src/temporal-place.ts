import { setTimeout as wait } from 'node:timers/promises';
import { workspaceAttribute } from '@arkyra/contracts/workflows';
import type { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';

const retentionDays = 30;
const alreadyExists = 6;
/** Of `temporal.api.enums.v1.IndexedValueType`, whose package gives ES modules no names. */
const keyword = 2;

const isThere = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === alreadyExists;

/** The namespace and its search attribute; both may be there already, or be made by another process right now. */
export async function makePlace(connection: Connection, namespace: string): Promise<void> {
  await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: msToTs(`${retentionDays} days`) }).catch((error: unknown) => {
    if (!isThere(error)) throw error;
  });
  const { customAttributes } = await untilKnown(() => connection.operatorService.listSearchAttributes({ namespace }));
  if (workspaceAttribute in customAttributes) return;
  await connection.operatorService.addSearchAttributes({ namespace, searchAttributes: { [workspaceAttribute]: keyword } }).catch((error: unknown) => {
    if (!isThere(error)) throw error;
  });
}

/** A new namespace is known to all parts of Temporal only after some seconds. */
async function untilKnown<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask();
    } catch (error) {
      if (tries === 20) throw error;
      await wait(1000);
    }
  }
}
