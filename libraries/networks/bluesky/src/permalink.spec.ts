import { expect, test } from '@jest/globals';
import { avatarLink, permalink, recordKey } from './permalink.ts';

const did = 'did:plc:abc';

test('a post of the public network is read on bsky.app', () => {
  expect(permalink({ service: 'https://pds.example.com' }, did, '3k')).toBe('https://bsky.app/profile/did:plc:abc/post/3k');
});

test('a private network’s own web app goes first; without one the record itself is the link', () => {
  const service = 'http://pds.local:2583';
  expect(permalink({ service, appUrl: 'https://social.local' }, did, '3k')).toBe('https://social.local/profile/did:plc:abc/post/3k');
  expect(permalink({ service }, did, '3k')).toBe(
    'http://pds.local:2583/xrpc/com.atproto.repo.getRecord?repo=did%3Aplc%3Aabc&collection=app.bsky.feed.post&rkey=3k',
  );
});

test('the record key is the end of the address', () => {
  expect(recordKey('at://did:plc:abc/app.bsky.feed.post/3k')).toBe('3k');
});

test('the picture of a profile comes from Bluesky, or from the private server', () => {
  expect(avatarLink('https://pds.example.com', did, 'bafy')).toBe('https://cdn.bsky.app/img/avatar/plain/did:plc:abc/bafy@jpeg');
  expect(avatarLink('http://pds.local', did, 'bafy')).toBe('http://pds.local/xrpc/com.atproto.sync.getBlob?did=did%3Aplc%3Aabc&cid=bafy');
});
