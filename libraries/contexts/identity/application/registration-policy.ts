/** Who may register beside the first account: everybody, whoever is invited, or nobody. */
export abstract class RegistrationPolicy {
  abstract readonly kind: 'open' | 'invite' | 'closed';
}
