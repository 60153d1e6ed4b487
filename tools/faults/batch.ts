import { post as postSchema } from '@arkyra/contracts/http';
import type { Environment } from './environment.ts';
import type { Random } from './random.ts';
import { call, type Tenant, type TestChannel } from './tenants.ts';

/** One delivery as it was planned, and what must have become of it. */
export interface Planned {
  readonly deliveryId: string;
  readonly postId: string;
  readonly tenant: Tenant;
  readonly channel: TestChannel;
  /** When it is due; milliseconds since 1970. */
  readonly at: number;
  /** What must be on the network once it is published, one per part. */
  texts: readonly string[];
  /** Whether it may be published at all. */
  wanted: boolean;
}

export interface Batch {
  /** Part of every text of this run, and of no other. */
  readonly mark: string;
  readonly at: number;
  readonly deliveries: Planned[];
  /** Texts of posts whose planning was never answered: they may exist or not, but never twice. */
  readonly unanswered: string[];
  /** Handle of the channel that most is planned for, if there is one. */
  readonly crowd?: string;
}

interface Post {
  readonly tenant: number;
  readonly index: number;
}

export interface Plan {
  readonly postsPerTenant?: number;
  /** Milliseconds from now to the first due instant; as soon as everything is planned by default. */
  readonly leadMs?: number;
  /** Milliseconds over which the posts fall due. */
  readonly spreadMs?: number;
  /** Words that switch on a fault of the Sandbox network, or nothing. */
  readonly words?: (post: Post, random: Random) => string;
  readonly channels?: (channel: TestChannel, post: Post) => boolean;
  readonly mediaIds?: (tenant: number, index: number) => readonly string[];
  /** A channel that gets so many posts at one instant, a moment before the others, and none of those. */
  readonly crowd?: { readonly handle: string; readonly posts: number };
}

/** Milliseconds: workers that share the work fairly would take the others between them. */
const ahead = 100;

/** How long planning took last time: the next batch falls due as soon as it is planned. */
let planning = 500;

/** Plans at least 50 deliveries on every channel of every workspace, around one instant; every fourth post is a thread. */
export async function schedule(env: Environment, random: Random, mark: string, plan: Plan = {}): Promise<Batch> {
  const { postsPerTenant = 4, spreadMs = 250 } = plan;
  const started = performance.now();
  const at = Date.now() + (plan.leadMs ?? Math.min(4_000, Math.round(planning * 1.3) + 150));
  const posts = env.tenants.flatMap((tenant, number) =>
    Array.from({ length: postsPerTenant }, (_, index) => ({ tenant, number, index, at: at + random.between(0, spreadMs), words: plan.words?.({ tenant: number, index }, random) ?? '' })),
  );
  const { handle, posts: crowded = 0 } = plan.crowd ?? {};
  const wanted = plan.channels ?? everyOther;
  const others = { ...plan, channels: (channel: TestChannel, post: Post) => channel.handle !== handle && wanted(channel, post) };
  const crowd = env.tenants.flatMap((tenant, number) =>
    Array.from({ length: tenant.channels.some((channel) => channel.handle === handle) ? crowded : 0 }, (_, index) => ({ tenant, number, index: postsPerTenant + index, at: at - ahead, words: '' })),
  );
  const one = { ...plan, channels: (channel: TestChannel) => channel.handle === handle };
  const planned = await Promise.all([...crowd.map((post) => planPost(env, mark, one, post)), ...posts.map((post) => planPost(env, mark, others, post))]);
  planning = performance.now() - started;
  return { mark, at, deliveries: planned.flat(), unanswered: [], ...(handle && { crowd: handle }) };
}

export interface PostPlan {
  readonly tenant: Tenant;
  readonly number: number;
  readonly index: number;
  readonly at: number;
  readonly words: string;
}

/** Every second post on Bluesky, too. */
const everyOther = ({ network }: TestChannel, { index }: Post): boolean => network === 'sandbox' || index % 2 === 0;

/** The parts of a post: every fourth is a thread of two. */
export const textsOf = (mark: string, { number, index, words }: PostPlan): string[] =>
  Array.from({ length: index % 4 === 3 ? 2 : 1 }, (_, part) => `${mark} w${number} p${index} part ${part}${words && ` ${words}`}`);

/** Throws when the API does not accept it. */
export async function planPost(env: Environment, mark: string, plan: Plan, post: PostPlan): Promise<Planned[]> {
  const { tenant, number, index, at } = post;
  const texts = textsOf(mark, post);
  const wanted = plan.channels ?? everyOther;
  const channels = tenant.channels.filter((channel) => wanted(channel, { tenant: number, index }));
  const mediaIds = plan.mediaIds?.(number, index) ?? [];
  const answer = await call(env.url, tenant.headers, 'POST', '/posts', {
    state: 'scheduled',
    scheduledAt: new Date(at).toISOString(),
    timezone: 'UTC',
    parts: texts.map((text) => ({ text, mediaIds })),
    targets: channels.map(({ id }) => ({ channelId: id })),
  });
  const { id: postId, deliveries } = postSchema.parse(answer);
  return deliveries.map(({ id: deliveryId, channelId }) => {
    const channel = channels.find(({ id }) => id === channelId);
    if (!channel) throw new Error('The API planned a delivery that nobody asked for');
    return { deliveryId, postId, tenant, channel, at, texts, wanted: true };
  });
}
