import type { Credentials } from '@arkyra/network-kit';

export const postCollection = 'app.bsky.feed.post';

/**
 * Where a person sees the post: the web app named at connect, else bsky.app. The public network reaches only
 * servers with https, so a plain http server is a private one that bsky.app doesn't know: there the link
 * leads to the record itself. The DID stays when the handle changes.
 */
export function permalink({ service = '', appUrl }: Credentials, did: string, rkey: string): string {
  if (appUrl || service.startsWith('https:')) return `${appUrl || 'https://bsky.app'}/profile/${did}/post/${rkey}`;
  const query = new URLSearchParams({ repo: did, collection: postCollection, rkey });
  return `${service}/xrpc/com.atproto.repo.getRecord?${query.toString()}`;
}

/** The picture of a profile: from Bluesky's own CDN, or from a private server itself. */
export function avatarLink(service: string, did: string, cid: string): string {
  if (service.startsWith('https:')) return `https://cdn.bsky.app/img/avatar/plain/${did}/${cid}@jpeg`;
  return `${service}/xrpc/com.atproto.sync.getBlob?${new URLSearchParams({ did, cid }).toString()}`;
}

/** The record key at the end of `at://<did>/app.bsky.feed.post/<rkey>`. */
export function recordKey(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}
