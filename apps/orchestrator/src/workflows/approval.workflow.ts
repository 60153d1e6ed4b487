import { changedSignal, type Tended } from '@arkyra/contracts/workflow-names';
import type { WorkflowMap } from '@arkyra/contracts/workflows';
import { condition, continueAsNew, defineSignal, proxyActivities, setHandler, workflowInfo } from '@temporalio/workflow';
import type { ApprovalActivities } from '../activities/approval.activities.ts';

const { tendApproval } = proxyActivities<ApprovalActivities>({
  startToCloseTimeout: '1 minute',
  // For ever: a database that is away delays a reminder, and loses none.
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

const changed = defineSignal(changedSignal);
/** Whatever was missed, the rows are looked at again after this long. */
const longestWait = 24 * 60 * 60 * 1000;

/**
 * Waits for one request. What is true is in PostgreSQL alone: this looks there whenever it is told to, or time has
 * brought something, and does what is due; so a lost signal costs a day at most, and a doubled one nothing.
 */
export async function approval(input: WorkflowMap['approval']): Promise<void> {
  let isTold = false;
  setHandler(changed, () => {
    isTold = true;
  });
  while (!workflowInfo().continueAsNewSuggested) {
    isTold = false;
    const { done, nextInMs }: Tended = await tendApproval(input);
    // Told meanwhile: the end may no longer be the end.
    if (done && !isTold) return;
    if (!isTold) await condition(() => isTold, Math.min(nextInMs ?? longestWait, longestWait));
  }
  await continueAsNew<typeof approval>(input);
}
