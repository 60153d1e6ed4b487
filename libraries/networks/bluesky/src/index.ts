export { BlueskyAdapter, type BlueskyAdapterOptions } from './bluesky.adapter.ts';
