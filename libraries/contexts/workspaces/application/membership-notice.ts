/** Told after a person's memberships or roles changed, so that what was remembered of them ends at once. */
export abstract class MembershipNotice {
  abstract changed(userIds: readonly string[]): void;
}
