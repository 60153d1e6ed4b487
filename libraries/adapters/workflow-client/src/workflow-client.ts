import { changedSignal, workflows, workspaceAttribute, type WorkflowMap, type WorkflowName } from '@arkyra/contracts/workflows';
import { Client, Connection, WorkflowIdConflictPolicy, WorkflowIdReusePolicy } from '@temporalio/client';
import { SearchAttributeType, TypedSearchAttributes, defineSearchAttributeKey } from '@temporalio/common';
import { temporalTrouble, type TemporalAddress } from './temporal-health.ts';
import { makePlace } from './temporal-place.ts';

export interface WorkflowClientOptions extends TemporalAddress {
  readonly namespace: string;
}

const workspace = defineSearchAttributeKey(workspaceAttribute, SearchAttributeType.KEYWORD);

/** Talks to Temporal. Nothing is connected before it is needed; who makes one never waits for it. */
export class WorkflowClient {
  readonly #options: WorkflowClientOptions;
  #connecting: Promise<Connection> | undefined;

  constructor(options: WorkflowClientOptions) {
    this.#options = options;
  }

  /** Starts the workflow unless it runs, and tells it to look again: one request, as often as needed. Throws while Temporal is away. */
  async tell<N extends WorkflowName>(name: N, payload: WorkflowMap[N]): Promise<void> {
    const { taskQueue, id } = workflows[name];
    const client = new Client({ connection: await this.#connection(), namespace: this.#options.namespace });
    await client.workflow.signalWithStart(name, {
      workflowId: id(payload),
      taskQueue,
      args: [payload],
      signal: changedSignal,
      workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
      workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
      typedSearchAttributes: new TypedSearchAttributes([{ key: workspace, value: payload.workspaceId }]),
    });
  }

  /** Has the namespace and the search attribute made where they are missing. Throws while Temporal is away. */
  async prepare(): Promise<void> {
    const trouble = await temporalTrouble(this.#options);
    if (trouble) throw new Error(trouble);
    await makePlace(await this.#connection(), this.#options.namespace);
  }

  async close(): Promise<void> {
    const connection = await this.#connecting?.catch(() => undefined);
    await connection?.close();
  }

  /** One attempt at a time; one that fails is made again by whoever needs it next. */
  #connection(): Promise<Connection> {
    const { address, tls = false } = this.#options;
    this.#connecting ??= Connection.connect({ address, tls, connectTimeout: 5000 }).catch((error: unknown) => {
      this.#connecting = undefined;
      throw error;
    });
    return this.#connecting;
  }
}
