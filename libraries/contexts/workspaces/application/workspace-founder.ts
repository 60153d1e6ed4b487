export interface NewWorkspace {
  readonly id: string;
  readonly name: string;
  readonly timezone: string;
  readonly ownerId: string;
  readonly createdAt: Date;
}

/** Makes a workspace with its owner inside somebody else's transaction (of the system role): a registration's. */
export abstract class WorkspaceFounder {
  abstract found(transaction: object, workspace: NewWorkspace): Promise<void>;
}
