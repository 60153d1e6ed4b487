import type { WorkspaceOfPerson, Workspaces } from './workspaces.repository.ts';

/** The workspaces of a person, oldest membership first. */
export class ListWorkspaces {
  readonly #workspaces: Workspaces;

  constructor(workspaces: Workspaces) {
    this.#workspaces = workspaces;
  }

  execute(userId: string): Promise<WorkspaceOfPerson[]> {
    return this.#workspaces.ofPerson(userId);
  }
}
