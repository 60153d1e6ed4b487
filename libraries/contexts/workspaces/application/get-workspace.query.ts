import { WorkspaceNotFoundError } from '../domain/workspace.errors.ts';
import type { WorkspaceOfPerson, Workspaces } from './workspaces.repository.ts';

export class GetWorkspace {
  readonly #workspaces: Workspaces;

  constructor(workspaces: Workspaces) {
    this.#workspaces = workspaces;
  }

  /** Throws `WorkspaceNotFoundError` unless the person is a member. */
  async execute(userId: string, workspaceId: string): Promise<WorkspaceOfPerson> {
    const found = (await this.#workspaces.ofPerson(userId)).find(({ id }) => id === workspaceId);
    if (!found) throw new WorkspaceNotFoundError();
    return found;
  }
}
