import { changedFields, systemActor, type AuditTrail } from '@arkyra/audit';
import { appendEvent, Prisma, type Database, type Transaction } from '@arkyra/database';
import type { Clock, Ids } from '@arkyra/kernel';
import { MediaRepository, type CheckedFile, type MediaPageRequest } from '../application/media.repository.ts';
import type { MediaRef } from '../domain/media-keys.ts';
import type { Media, MediaState } from '../domain/media.ts';
import { leftUnfinished, processing, unused } from './media-sweeps.sql.ts';

const omit = { updatedAt: true, processingAttempts: true } as const;
const postUsesIt = 'P2003';

export class PrismaMediaRepository extends MediaRepository {
  readonly #database: Database;
  readonly #audit: AuditTrail;
  readonly #ids: Ids;
  readonly #clock: Clock;

  constructor(database: Database, audit: AuditTrail, ids: Ids, clock: Clock) {
    super();
    this.#database = database;
    this.#audit = audit;
    this.#ids = ids;
    this.#clock = clock;
  }

  async add(media: Media, actor: string): Promise<void> {
    const { workspaceId, id, fileName, contentType, declaredSize } = media;
    await this.#database.inWorkspace(workspaceId, async (transaction) => {
      await transaction.media.createMany({ data: [media] });
      const data = { fileName, contentType, size: declaredSize };
      await this.#audit.record(transaction, { workspaceId, actor, action: 'media.created', objectType: 'media', objectId: id, data });
    });
  }

  async find(workspaceId: string, id: string): Promise<Media | undefined> {
    return (await this.findMany(workspaceId, [id]))[0];
  }

  findMany(workspaceId: string, ids: readonly string[]): Promise<readonly Media[]> {
    return this.#database.inWorkspace(workspaceId, (transaction) => transaction.media.findMany({ where: { workspaceId, id: { in: [...ids] } }, omit }));
  }

  list(workspaceId: string, { limit, before, ids, testMode }: MediaPageRequest): Promise<readonly Media[]> {
    const where: Prisma.MediaWhereInput = { workspaceId, ...(testMode && { testMode }), ...(before !== undefined && { id: { lt: before } }), ...(ids && { AND: { id: { in: [...ids] } } }) };
    return this.#database.inWorkspace(workspaceId, (transaction) => transaction.media.findMany({ where, orderBy: { id: 'desc' }, take: limit, omit }));
  }

  startProcessing(media: MediaRef, actor: string): Promise<boolean> {
    return this.#move(media, 'uploading', 'processing', actor);
  }

  beginAttempt({ workspaceId, id }: MediaRef): Promise<number | undefined> {
    return this.#database.inWorkspace(workspaceId, async (transaction) => {
      const rows = await transaction.$queryRaw<{ attempt: number }[]>`
        UPDATE media SET processing_attempts = processing_attempts + 1, updated_at = clock_timestamp()
        WHERE id = ${id}::uuid AND state = 'processing' RETURNING processing_attempts AS attempt`;
      return rows[0]?.attempt;
    });
  }

  async returnAttempt({ workspaceId, id }: MediaRef): Promise<void> {
    await this.#database.inWorkspace(workspaceId, (transaction) =>
      transaction.media.updateMany({ where: { id, state: 'processing' }, data: { processingAttempts: { decrement: 1 } } }),
    );
  }

  finish(media: MediaRef, file: CheckedFile): Promise<boolean> {
    return this.#move(media, 'processing', 'ready', systemActor, { ...file, problem: null });
  }

  async giveUp(media: MediaRef, state: 'rejected' | 'failed', problem: string): Promise<void> {
    await this.#move(media, 'processing', state, systemActor, { problem });
  }

  describe({ workspaceId, id }: MediaRef, altText: string, actor: string): Promise<Media | undefined> {
    return this.#database.inWorkspace(workspaceId, async (transaction) => {
      const before = await transaction.media.findUnique({ where: { workspaceId_id: { workspaceId, id } }, select: { altText: true } });
      await transaction.media.updateMany({ where: { workspaceId, id }, data: { altText } });
      const media = await transaction.media.findUnique({ where: { workspaceId_id: { workspaceId, id } }, omit });
      if (!media) return undefined;
      await this.#audit.record(transaction, { workspaceId, actor, action: 'media.described', objectType: 'media', objectId: id, ...changedFields({ altText: before?.altText ?? null }, { altText }) });
      await this.#tell(transaction, { workspaceId, id }, media.state);
      return media;
    });
  }

  async remove({ workspaceId, id }: MediaRef, actor: string): Promise<'removed' | 'in_use' | 'missing'> {
    try {
      return await this.#database.inWorkspace(workspaceId, async (transaction) => {
        const { count } = await transaction.media.deleteMany({ where: { workspaceId, id } });
        if (count === 0) return 'missing';
        await this.#audit.record(transaction, { workspaceId, actor, action: 'media.deleted', objectType: 'media', objectId: id });
        return 'removed';
      });
    } catch (error) {
      if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === postUsesIt) return 'in_use';
      throw error;
    }
  }

  async processingFor(ms: number, limit: number): Promise<readonly MediaRef[]> {
    return (await this.#database.systemPool.query<MediaRef>(processing, [ms, limit])).rows;
  }

  async leftUnfinishedFor({ uploadingMs, rejectedMs }: { uploadingMs: number; rejectedMs: number }, limit: number): Promise<readonly MediaRef[]> {
    return (await this.#database.systemPool.query<MediaRef>(leftUnfinished, [uploadingMs, rejectedMs, limit])).rows;
  }

  async unusedFor(ms: number, limit: number): Promise<readonly MediaRef[]> {
    return (await this.#database.systemPool.query<MediaRef>(unused, [ms, limit])).rows;
  }

  async states(media: readonly MediaRef[]): Promise<ReadonlyMap<string, MediaState>> {
    const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
    const ids = media.map(({ id }) => id).filter((id) => isUuid.test(id));
    const rows = await this.#database.system.media.findMany({ where: { id: { in: ids } }, select: { id: true, state: true } });
    return new Map(rows.map(({ id, state }) => [id, state]));
  }

  #move(media: MediaRef, from: MediaState, to: MediaState, actor: string, data: Prisma.MediaUpdateManyMutationInput = {}): Promise<boolean> {
    const { workspaceId, id } = media;
    return this.#database.inWorkspace(workspaceId, async (transaction) => {
      const { count } = await transaction.media.updateMany({ where: { workspaceId, id, state: from }, data: { ...data, state: to, updatedAt: this.#clock.now() } });
      if (count === 0) return false;
      const action = to === 'processing' ? 'media.uploaded' : `media.${to}`;
      await this.#audit.record(transaction, { workspaceId, actor, action, objectType: 'media', objectId: id, before: { state: from }, after: { state: to } });
      await this.#tell(transaction, media, to);
      return true;
    });
  }

  #tell(transaction: Transaction, { workspaceId, id }: MediaRef, state: MediaState): Promise<void> {
    return appendEvent(transaction, this.#ids, { workspaceId, topic: 'media.changed', payload: { mediaId: id, state } });
  }
}
