import type { RealtimeMessages, RealtimeName } from '@arkyra/contracts/realtime';
import { useSyncExternalStore } from 'react';
import type { Socket } from 'socket.io-client';
import { api } from '../api/client.ts';
import { ApiProblem } from '../api/problem.ts';
import { unwrap } from '../api/unwrap.ts';
import { activeWorkspace } from '../session/active-workspace.ts';
import { refreshSession } from '../session/refresh.ts';
import { markSessionEnded } from '../session/session-ended.ts';

/** `waiting` until the first connection; `lost` after one broke; `offline` when the browser itself has no network. */
export type ConnectionStatus = 'waiting' | 'online' | 'lost' | 'offline';

type Handler<N extends RealtimeName> = (message: RealtimeMessages[N]) => void;
type Handlers = { [N in RealtimeName]: Set<Handler<N>> };

const handlers: Handlers = {
  'posts.changed': new Set(),
  'channel.changed': new Set(),
  'media.changed': new Set(),
  'approval.changed': new Set(),
  'comment.changed': new Set(),
  'overdue.changed': new Set(),
  'notification.changed': new Set(),
};
const retryAfterRefusalMs = 5_000;
const resyncs = new Set<() => void>();
const watchers = new Set<() => void>();
let status: ConnectionStatus = 'waiting';

function become(next: ConnectionStatus): void {
  if (status === next) return;
  status = next;
  for (const watcher of watchers) watcher();
}

export function useConnectionStatus(): ConnectionStatus {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => status,
    () => 'waiting',
  );
}

export function onRealtime<N extends RealtimeName>(name: N, handler: Handler<N>): () => void {
  const set: Set<Handler<N>> = handlers[name];
  set.add(handler);
  return () => set.delete(handler);
}

/** Called after a gap, in which messages may have been missed. */
export function onResync(handler: () => void): () => void {
  resyncs.add(handler);
  return () => resyncs.delete(handler);
}

/** Opens the one socket of this tab. Returns what closes it. */
export async function connectRealtime(): Promise<() => void> {
  const { io } = await import('socket.io-client');
  const socket = io({ path: '/socket', transports: ['websocket'], reconnectionDelayMax: 10_000, auth: { workspaceId: activeWorkspace() } });
  let hadConnection = false;
  let refusals = 0;
  socket.on('connect', () => {
    refusals = 0;
    become('online');
    if (hadConnection) for (const resync of resyncs) resync();
    hadConnection = true;
  });
  const lost = () => become(navigator.onLine ? (hadConnection ? 'lost' : 'waiting') : 'offline');
  socket.on('disconnect', (reason) => {
    lost();
    // The server closes the sockets of an ended access token; a new one lets us in again.
    if (reason === 'io server disconnect') void renewAndConnect();
  });
  socket.on('connect_error', (error) => {
    lost();
    if (error.message === 'unauthorized') void (++refusals > 1 ? askAndConnect() : renewAndConnect());
    // A refusal by the server, unlike a broken line, is not tried again by the library.
    else if (!socket.active) setTimeout(() => socket.connect(), retryAfterRefusalMs);
  });
  const renewAndConnect = async () => {
    const outcome = await refreshSession();
    if (outcome === 'ended') markSessionEnded();
    else if (outcome === 'refreshed') socket.connect();
    else setTimeout(() => socket.connect(), retryAfterRefusalMs);
  };
  // A new token did not help: the workspace may be closed to us, which the frame then says.
  const askAndConnect = async () => {
    const open = await unwrap(api.GET('/me')).then(
      () => true,
      (error: unknown) => !(error instanceof ApiProblem && error.status === 404),
    );
    if (open) setTimeout(() => socket.connect(), retryAfterRefusalMs);
  };
  listen(socket);
  const wentOffline = () => become('offline');
  const cameOnline = () => (socket.connected ? become('online') : void socket.connect());
  window.addEventListener('offline', wentOffline);
  window.addEventListener('online', cameOnline);
  return () => {
    window.removeEventListener('offline', wentOffline);
    window.removeEventListener('online', cameOnline);
    socket.disconnect();
  };
}

function listen(socket: Socket): void {
  const pass = <N extends RealtimeName>(name: N, set: Set<Handler<N>>) =>
    socket.on<string>(name, (message: RealtimeMessages[N]) => {
      for (const handler of set) handler(message);
    });
  pass('posts.changed', handlers['posts.changed']);
  pass('channel.changed', handlers['channel.changed']);
  pass('media.changed', handlers['media.changed']);
  pass('overdue.changed', handlers['overdue.changed']);
  pass('approval.changed', handlers['approval.changed']);
  pass('comment.changed', handlers['comment.changed']);
  pass('notification.changed', handlers['notification.changed']);
}
