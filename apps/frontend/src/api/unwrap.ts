export { unwrap } from '@arkyra/sdk';

/** Waits for a call that answers nothing (204). Throws `ApiProblem`. */
export async function done(call: Promise<{ response: Response }>): Promise<void> {
  await call;
}
