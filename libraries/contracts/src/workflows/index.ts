import { z } from 'zod';

/**
 * Every workflow: its task queue, and what it is told. Payloads hold ids and nothing else: Temporal keeps them
 * in its history, where no secret and no text of a person belongs.
 */
export const workflows = {
  /** One per approval request: owns its due time, reminders, escalation and expiry. Each message says only "look again". */
  approval: {
    taskQueue: 'approvals',
    payload: z.object({ workspaceId: z.uuid(), requestId: z.uuid() }),
    id: ({ requestId }: { readonly requestId: string }): string => `approval-${requestId}`,
  },
} as const;

export type WorkflowName = keyof typeof workflows;
export type WorkflowMap = { [N in WorkflowName]: z.infer<(typeof workflows)[N]['payload']> };

export { changedSignal, workspaceAttribute, type Tended } from './names.ts';
