// node save-history.ts <host:port> <workflow id> <name>: keeps the history of a finished workflow, as Temporal itself writes it.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Connection } from '@temporalio/client';
import proto from '@temporalio/proto';

const [address = '', workflowId = '', name = ''] = process.argv.slice(2);
const connection = await Connection.connect({ address });
const { history } = await connection.workflowService.getWorkflowExecutionHistory({ namespace: 'arkyra', execution: { workflowId } });
const bytes = proto.temporal.api.history.v1.History.encode(history ?? {}).finish();
writeFileSync(resolve(import.meta.dirname, 'histories', `${name}.history`), Buffer.from(bytes).toString('base64'));
await connection.close();
