/** Addresses of the installation that the set-up of this test run started. */
export interface Addresses {
  readonly url: string;
  readonly sandboxUrl: string;
}

export function addresses(): Addresses {
  const { E2E_URL: url, E2E_SANDBOX_URL: sandboxUrl } = process.env;
  if (!url || !sandboxUrl) throw new Error('The set-up of the end-to-end tests did not run.');
  return { url, sandboxUrl };
}

export interface SandboxRecord {
  readonly posts: readonly {
    readonly id: string;
    readonly key: string | null;
    readonly text: string;
    readonly handle: string;
    readonly media: readonly { readonly id: string; readonly contentType: string; readonly alt: string }[];
    readonly entities: readonly { readonly kind: string; readonly start: number; readonly end: number; readonly value: string }[];
  }[];
  readonly requests: readonly { readonly method: string; readonly path: string; readonly status?: number }[];
}

/** What the Sandbox network itself says has reached it from an account. */
export async function sandboxRecord(account: string, sandboxUrl = addresses().sandboxUrl): Promise<SandboxRecord> {
  const answer = await fetch(`${sandboxUrl}/record?account=${encodeURIComponent(account)}`);
  if (!answer.ok) throw new Error(`record: ${answer.status}`);
  return (await answer.json()) as SandboxRecord;
}
