import type { PostVersion, PostVersionContent, PostVersionDetail } from '@arkyra/contracts';
import { NotFoundError, decodeCursor, encodeCursor, invalidCursor, type Page, type Principal } from '@arkyra/kernel';
import { changesBetween } from '../domain/index.ts';
import type { KeptVersion, PostVersions } from './ports/post-versions.reader.ts';

const number = /^[1-9]\d{0,9}$/u;

/** What a post said before, by whom, and what each change of it was. */
export class PostHistory {
  readonly #versions: PostVersions;

  constructor(versions: PostVersions) {
    this.#versions = versions;
  }

  async list({ principal, postId, limit, cursor }: { readonly principal: Principal; readonly postId: string; readonly limit: number; readonly cursor: string | undefined }): Promise<Page<PostVersion>> {
    const found = await this.#versions.list({ ...placeOf(principal), postId }, numberOf(cursor), limit + 1);
    if (!found) throw new NotFoundError('post');
    const data = found.slice(0, limit).map((version, index) => shown(version, found[index + 1]));
    const last = data.at(-1);
    return { data, nextCursor: found.length > limit && last ? encodeCursor(String(last.number)) : null };
  }

  async one(principal: Principal, postId: string, wanted: number): Promise<PostVersionDetail> {
    const found = await this.#versions.list({ ...placeOf(principal), postId }, wanted + 1, 2);
    if (!found) throw new NotFoundError('post');
    const [version, before] = found;
    if (version?.number !== wanted) throw new NotFoundError('version');
    const { channelIds, mediaIds } = await this.#versions.gone(principal.workspaceId, namedIn(version.content));
    return { ...shown(version, before), content: version.content, before: before?.content ?? null, gone: { channelIds: [...channelIds], mediaIds: [...mediaIds] } };
  }
}

const placeOf = ({ workspaceId, testMode }: Principal) => ({ workspaceId, testMode });

const shown = ({ content, ...version }: KeptVersion, before: KeptVersion | undefined): PostVersion => ({ ...version, changes: changesBetween(before?.content ?? null, content) });

function namedIn({ parts, targets }: PostVersionContent) {
  const all = [...parts, ...targets.flatMap((target) => target.parts ?? [])];
  return { channelIds: targets.map(({ channelId }) => channelId), mediaIds: [...new Set(all.flatMap(({ mediaIds }) => mediaIds))] };
}

function numberOf(cursor: string | undefined): number | null {
  if (cursor === undefined) return null;
  const [text] = decodeCursor(cursor) ?? [];
  if (text === undefined || !number.test(text) || Number(text) > 2_147_483_647) throw invalidCursor();
  return Number(text);
}
