/** Who may register beside the first account: everybody, or nobody. */
export abstract class RegistrationPolicy {
  abstract readonly open: boolean;
}
