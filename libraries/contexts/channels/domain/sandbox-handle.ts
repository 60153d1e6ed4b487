const longestName = 23;

/** A handle on the Sandbox for a newcomer: the name as far as handles can spell it, and the workspace's own mark. */
export function sandboxHandle(name: string, workspaceId: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.replace(/[^a-z0-9]+/g, '-').slice(0, longestName).replace(/^-+|-+$/g, '');
  return `${words || 'newcomer'}-${workspaceId.replaceAll('-', '').slice(-6)}`;
}
