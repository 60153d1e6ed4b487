/**
 * Called once a new account's workspace is committed and before the answer: the app wires what a newcomer should
 * find there, such as a Sandbox channel. Must not throw; an account without a welcome is still an account.
 */
export abstract class WorkspaceWelcome {
  abstract welcome(newcomer: { readonly workspaceId: string; readonly userId: string; readonly name: string }): Promise<void>;
}
