import { z } from 'zod';
import { id, instant, pageQuery, timeZone } from './common.ts';

export const channelStates = ['connected', 'reconnect', 'disconnected'] as const;

export const channel = z
  .object({
    id,
    network: z.string(),
    /** The account's lasting id at the network. */
    externalId: z.string(),
    handle: z.string(),
    displayName: z.string(),
    avatarUrl: z.string().nullable(),
    /** `reconnect`: the network no longer accepts the sign-in, a person must reconnect. */
    state: z.enum(channelStates),
    /** Why the state is not `connected`, in plain words. */
    stateReason: z.string().nullable(),
    /** What the last reading of the account ran into, in plain words, though it may pass by itself; null = all was well. */
    problem: z.string().nullable(),
    settings: z.record(z.string(), z.unknown()),
    timezone: z.string(),
    /** When the account was last read successfully with the channel's own credentials. */
    checkedAt: instant.nullable(),
    createdAt: instant,
  })
  .meta({ id: 'Channel' });
export type Channel = z.infer<typeof channel>;

export const channelList = z.object({ data: z.array(channel), nextCursor: z.string().nullable() }).meta({ id: 'ChannelList' });

export const channelsQuery = z.object(pageQuery);

/** Credentials of the network by the field names that `GET /networks` gives. */
export const connectChannelRequest = z
  .record(z.string().max(40), z.string().max(2000))
  .meta({ id: 'ConnectChannelRequest', description: 'The connect fields of the network, as listed by GET /networks.' });

export const updateChannelRequest = z
  .object({ settings: z.record(z.string().max(40), z.unknown()).optional(), timezone: timeZone.optional() })
  .meta({ id: 'UpdateChannelRequest' });

const fieldSpec = z.object({
  name: z.string(),
  label: z.string(),
  kind: z.enum(['text', 'password', 'url', 'select']),
  required: z.boolean(),
  placeholder: z.string().optional(),
  help: z.string().optional(),
  defaultValue: z.string().optional(),
  options: z.array(z.object({ value: z.string(), label: z.string() })).optional(),
});

export const network = z
  .object({
    network: z.string(),
    displayName: z.string(),
    limits: z.object({
      text: z.object({ max: z.number(), unit: z.enum(['graphemes', 'characters']), maxBytes: z.number().optional() }),
      parts: z.object({ max: z.number() }),
      media: z.object({
        maxCount: z.number(),
        maxBytes: z.number(),
        maxWidth: z.number(),
        maxHeight: z.number(),
        contentTypes: z.array(z.string()),
        maxAltText: z.number(),
      }),
    }),
    connect: z.object({ kind: z.enum(['credentials', 'oauth']), fields: z.array(fieldSpec), help: z.string() }),
    settings: z.array(fieldSpec),
  })
  .meta({ id: 'Network' });
export type Network = z.infer<typeof network>;
export const networkList = z.object({ data: z.array(network), nextCursor: z.null() }).meta({ id: 'NetworkList' });
