import type { ApprovalRecord, GuestView } from '@arkyra/contracts';
import type { ListMedia } from '@arkyra/media';
import type { LinkTokens } from '@arkyra/notifications';
import { GuestLinkEndedError, GuestLinkInvalidError, mayDecide, progressOf, stepOf, type ApprovalState } from '../domain/index.ts';
import type { ApprovalGuests, OpenedLink } from './ports/approval-guests.ts';
import { requestOf } from './request-of.ts';

/** What somebody without an account sees by their link: one post, and nothing beside it. */
export class GuestPage {
  readonly #guests: ApprovalGuests;
  readonly #links: LinkTokens;
  readonly #media: ListMedia;

  constructor(guests: ApprovalGuests, links: LinkTokens, media: ListMedia) {
    this.#guests = guests;
    this.#links = links;
    this.#media = media;
  }

  /** Throws `GuestLinkInvalidError`, `GuestLinkEndedError`. */
  async open(token: string): Promise<OpenedLink> {
    const opened = await this.#guests.open(this.#links.hashOf(token));
    if (opened === null) throw new GuestLinkInvalidError();
    if (opened === 'ended') throw new GuestLinkEndedError();
    return opened;
  }

  async execute(token: string): Promise<GuestView> {
    const opened = await this.open(token);
    const { workspaceName, guest, approval } = opened;
    const request = requestOf(approval);
    const canDecide = opened.post !== null && mayDecide(request, { kind: 'guest', guestId: guest.id });
    const { name, state, step, steps, submittedAt, finishedAt } = approval;
    const shownSteps = steps.map(({ name: title, approvers }) => ({ name: title, asksGuests: approvers.some(({ kind }) => kind === 'guest') }));
    return {
      workspaceName,
      guest: { name: guest.name, expiresAt: guest.expiresAt },
      approval: { name, state, step, steps: shownSteps, ...progressOf(request), submittedAt, finishedAt },
      canDecide,
      notice: canDecide ? null : noticeOf(opened),
      decisions: decisionsFor(guest.id, approval),
      post: await this.#postOf(opened),
    };
  }

  async #postOf({ workspaceId, testMode, post }: OpenedLink): Promise<GuestView['post']> {
    if (!post) return null;
    const { mediaIds, ...rest } = post;
    const { data } = mediaIds.length === 0 ? { data: [] } : await this.#media.execute({ workspaceId, testMode }, { limit: mediaIds.length, ids: mediaIds });
    return { ...rest, media: data.map(({ id, contentType, width, height, altText, url, thumbnailUrl }) => ({ id, contentType, width, height, altText, url, thumbnailUrl })) };
  }
}

/** What a colleague said with their decision was said among colleagues. */
const decisionsFor = (guestId: string, { decisions }: ApprovalRecord): GuestView['decisions'] =>
  decisions.map(({ step, verdict, name, guestId: by, comment, at }) => ({ step, verdict, name, isYours: by === guestId, comment: by === guestId ? comment : null, at }));

const endings: Partial<Readonly<Record<ApprovalState, string>>> = {
  on_hold: 'This request is on hold. You can decide once it goes on.',
  approved: 'This post is approved. There is nothing left to decide.',
  changes_requested: 'Changes were asked for. Once the post is submitted again you need a new link.',
  rejected: 'This post was rejected.',
  stale: 'The post was changed after you were asked, so this link no longer shows it. Ask for a new link.',
  superseded: 'The post was submitted again in another form, so this link no longer shows it. Ask for a new link.',
  expired: 'The time to decide is over.',
  cancelled: 'The request was taken back. There is nothing to decide any more.',
};

function noticeOf({ approval, guest, post }: OpenedLink): string {
  const ending = endings[approval.state];
  if (ending) return ending;
  if (!post) return 'The post was changed after you were asked, so this link no longer shows it. Ask for a new link.';
  const request = requestOf(approval);
  if (approval.decisions.some(({ step, guestId }) => step === approval.step && guestId === guest.id)) return 'You have decided. The others have not yet.';
  return stepOf(request).approvers.some(({ kind }) => kind === 'guest') ? 'You cannot decide on this step.' : `It waits for the team now (${stepOf(request).name}); there is nothing for you to decide.`;
}
