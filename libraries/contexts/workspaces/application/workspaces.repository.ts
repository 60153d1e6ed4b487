import type { Role } from '@arkyra/kernel';
import type { MissedWindowPolicy, Workspace } from '../domain/workspace.ts';
import type { NewWorkspace } from './workspace-founder.ts';

export interface WorkspaceOfPerson extends Workspace {
  readonly role: Role;
}

export interface WorkspaceChanges {
  readonly name?: string | undefined;
  readonly timezone?: string | undefined;
  readonly missedWindowPolicy?: MissedWindowPolicy | undefined;
  readonly missedWindowMinutes?: number | undefined;
}

export abstract class Workspaces {
  /** The workspaces of a person, oldest membership first. */
  abstract ofPerson(userId: string): Promise<WorkspaceOfPerson[]>;
  abstract create(workspace: NewWorkspace): Promise<WorkspaceOfPerson>;
  /** Changes it and writes the audit row in one transaction. */
  abstract update(workspaceId: string, changes: WorkspaceChanges, actor: string): Promise<Workspace>;
}
