import { z } from 'zod';
import { approvalStates, approvalVerdicts } from './approvals.schema.ts';
import { id, instant } from './common.ts';
import { email } from './person.ts';
import { deliveryStates } from './deliveries.schema.ts';

export const guestStates = ['open', 'expired', 'revoked'] as const;

export const createGuestRequest = z
  .object({
    /** Whom the team sees beside the decision. */
    name: z.string().trim().min(1).max(100),
    /** Where this installation sends e-mail the link goes there, and is shown to nobody else. */
    email: email.optional(),
    expiresInDays: z.number().int().min(1).max(90).default(14),
  })
  .meta({ id: 'CreateGuestRequest' });
export type CreateGuestRequest = z.infer<typeof createGuestRequest>;

/** Somebody without an account who may look at one post, and decide where a step names guests. */
export const guest = z
  .object({
    id,
    name: z.string(),
    email: z.string().nullable(),
    state: z.enum(guestStates),
    /** How its e-mail went; null where none was sent. */
    mail: z.enum(['waiting', 'sent', 'failed']).nullable(),
    createdAt: instant,
    expiresAt: instant,
    /** When the link was first opened. */
    openedAt: instant.nullable(),
    revokedAt: instant.nullable(),
  })
  .meta({ id: 'Guest' });
export type Guest = z.infer<typeof guest>;

/** The address is shown in this answer alone, and only where it does not go out by e-mail. */
export const madeGuest = z.object({ guest, url: z.string().nullable() }).meta({ id: 'MadeGuest' });
export type MadeGuest = z.infer<typeof madeGuest>;
export const guestList = z.object({ data: z.array(guest), nextCursor: z.null() }).meta({ id: 'GuestList' });

/** The token of the link, by this header: addresses end up in logs and Referers. */
export const guestHeader = 'x-guest-token';

const guestPart = z.object({ text: z.string(), mediaIds: z.array(id) });

/** What somebody without an account is shown by their link. */
export const guestView = z
  .object({
    workspaceName: z.string(),
    guest: z.object({ name: z.string(), expiresAt: instant }),
    approval: z.object({
      name: z.string(),
      state: z.enum(approvalStates),
      /** Counted from 1; to be sent back with a decision. */
      step: z.number().int(),
      steps: z.array(z.object({ name: z.string(), asksGuests: z.boolean() })),
      /** Agreements on the waiting step so far, and how many it needs at least. */
      given: z.number().int(),
      needed: z.number().int(),
      submittedAt: instant,
      finishedAt: instant.nullable(),
    }),
    canDecide: z.boolean(),
    /** In plain words why there is nothing to decide or to see; null when the guest can decide. */
    notice: z.string().nullable(),
    decisions: z.array(
      z.object({ step: z.number().int(), verdict: z.enum(approvalVerdicts), name: z.string(), isYours: z.boolean(), /** Your own words alone. */ comment: z.string().nullable(), at: instant }),
    ),
    /** Exactly what will be, or was, published; null when the post is no longer what this link was made for. */
    post: z
      .object({
        /** Null = as soon as it is approved. */
        scheduledAt: instant.nullable(),
        timezone: z.string(),
        channels: z.array(
          z.object({
            id,
            network: z.string(),
            handle: z.string(),
            displayName: z.string(),
            avatarUrl: z.string().nullable(),
            /** As this channel gets them, its own words included. */
            parts: z.array(guestPart),
            isOwnVersion: z.boolean(),
            settings: z.record(z.string(), z.unknown()),
            state: z.enum(deliveryStates),
            url: z.string().nullable(),
            publishedAt: instant.nullable(),
          }),
        ),
        /** Addresses are signed and last an hour. */
        media: z.array(
          z.object({ id, contentType: z.string(), width: z.number().int().nullable(), height: z.number().int().nullable(), altText: z.string(), url: z.string().nullable(), thumbnailUrl: z.string().nullable() }),
        ),
      })
      .nullable(),
  })
  .meta({ id: 'GuestView' });
export type GuestView = z.infer<typeof guestView>;
