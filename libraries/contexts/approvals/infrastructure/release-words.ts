/** Contracts' `failure`: what a person reads on a delivery that its approval did not set going. */
export const lateWords = {
  code: 'transient',
  cause: 'It was approved after its time had passed.',
  whoActs: 'user',
  nextStep: 'Choose a new time, or publish it now; the approval stays.',
} as const;

export const channelWords = {
  code: 'reauth',
  cause: 'It is approved, but the channel needs to be reconnected.',
  whoActs: 'user',
  nextStep: 'Reconnect the channel; the post then goes on by itself.',
} as const;
