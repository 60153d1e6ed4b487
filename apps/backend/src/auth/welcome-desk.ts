import { WorkspaceWelcome } from '@arkyra/identity';
import { Injectable, Logger } from '@nestjs/common';

type Newcomer = Parameters<WorkspaceWelcome['welcome']>[0];

/** Where other parts of the backend leave what a new workspace shall find, such as a Sandbox channel. */
@Injectable()
export class WelcomeDesk extends WorkspaceWelcome {
  readonly #logger = new Logger(WelcomeDesk.name);
  readonly #gifts: { readonly name: string; readonly give: (newcomer: Newcomer) => Promise<unknown> }[] = [];

  /** `name` is for the log, should it fail. To be called while the app starts. */
  add(name: string, give: (newcomer: Newcomer) => Promise<unknown>): void {
    this.#gifts.push({ name, give });
  }

  async welcome(newcomer: Newcomer): Promise<void> {
    await Promise.all(
      this.#gifts.map(({ name, give }) => give(newcomer).catch((error: unknown) => this.#logger.error(`A new workspace has to do without its ${name}`, error))),
    );
  }
}
