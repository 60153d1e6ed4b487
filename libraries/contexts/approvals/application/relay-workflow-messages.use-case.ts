import { workflows, type WorkflowName } from '@arkyra/contracts/workflows';
import type { WorkflowMessage, WorkflowMessages, WorkflowTeller } from './ports/workflow-messages.ts';

const batch = 50;

/** Tells workflows what was committed, each at least once. Throws while Temporal is away; the messages wait. */
export class RelayWorkflowMessages {
  readonly #messages: WorkflowMessages;
  readonly #teller: WorkflowTeller;

  constructor(messages: WorkflowMessages, teller: WorkflowTeller) {
    this.#messages = messages;
    this.#teller = teller;
  }

  /** For a Temporal that is new, or lost what it knew: each open request gets its workflow again. */
  repair(): Promise<void> {
    return this.#messages.tellAll();
  }

  async execute(): Promise<void> {
    for (let full = true; full; ) full = (await this.#messages.drain(batch, (messages) => this.#send(messages))) === batch;
  }

  async #send(messages: readonly WorkflowMessage[]): Promise<void> {
    // Told twice is told once: several about one request are laid together.
    const once = new Map(messages.map((message) => [JSON.stringify([message.workflow, message.payload]), message] as const));
    await Promise.all([...once.values()].map(({ workflow, payload }) => (isWorkflow(workflow) ? this.#teller.tell(workflow, workflows[workflow].payload.parse(payload)) : Promise.resolve())));
  }
}

const isWorkflow = (name: string): name is WorkflowName => Object.hasOwn(workflows, name);
