import type { Principal } from '@arkyra/kernel';
import type { Member, Members } from './members.repository.ts';

export class ListMembers {
  readonly #members: Members;

  constructor(members: Members) {
    this.#members = members;
  }

  /** Highest role first. */
  execute({ workspaceId }: Principal): Promise<Member[]> {
    return this.#members.list(workspaceId);
  }
}
