import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PrismaAuditTrail } from '@arkyra/audit/infrastructure';
import { Config } from '@arkyra/config';
import { Database } from '@arkyra/database';
import { SharpPictures } from '@arkyra/images';
import { SystemClock, UuidV7, type Principal } from '@arkyra/kernel';
import { LocalStorage, LocalStorageHttp, UrlSigner, type ObjectStorage } from '@arkyra/storage';
import { CleanUpMedia } from '../application/clean-up-media.use-case.ts';
import { CompleteMedia } from '../application/complete-media.use-case.ts';
import { CreateMedia } from '../application/create-media.use-case.ts';
import { DeleteMedia } from '../application/delete-media.use-case.ts';
import { DescribeMedia } from '../application/describe-media.use-case.ts';
import { GetMedia } from '../application/get-media.query.ts';
import { ListMedia } from '../application/list-media.query.ts';
import { MediaJobs } from '../application/media-jobs.ts';
import { ProcessMedia } from '../application/process-media.use-case.ts';
import { ResumeProcessing } from '../application/resume-processing.use-case.ts';
import { StoredMediaReader } from '../application/stored-media-reader.ts';
import type { MediaRef } from '../domain/media-keys.ts';
import { PrismaMediaRepository } from '../infrastructure/prisma-media.repository.ts';

export const ids = new UuidV7();
const clock = new SystemClock();

export class RecordedJobs extends MediaJobs {
  readonly asked: MediaRef[] = [];

  async process({ workspaceId, id }: MediaRef): Promise<void> {
    this.asked.push({ workspaceId, id });
  }
}

/** The local disk with its HTTP door, as the backend has it. */
export async function localStorage(): Promise<{ storage: ObjectStorage; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'arkyra-media-'));
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const signer = new UrlSigner('secret'.repeat(6), `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, clock);
  const storage = new LocalStorage(folder, signer);
  const door = new LocalStorageHttp(storage, signer);
  server.on('request', (request, response) => void door.handle(request, response));
  return {
    storage,
    async stop() {
      await new Promise((resolve) => server.close(resolve).closeAllConnections());
      await rm(folder, { recursive: true });
    },
  };
}

export function mediaOn(storage: ObjectStorage) {
  const config = new Config(process.env);
  const database = new Database({ ...config.database, poolSize: 4 });
  const repository = new PrismaMediaRepository(database, new PrismaAuditTrail(ids), ids, clock);
  const [jobs, pictures] = [new RecordedJobs(), new SharpPictures()];
  return {
    database, repository, jobs, storage,
    create: new CreateMedia(repository, storage, ids, clock),
    complete: new CompleteMedia(repository, storage, jobs),
    process: new ProcessMedia(repository, storage, pictures),
    list: new ListMedia(repository, storage),
    get: new GetMedia(repository, storage),
    describe: new DescribeMedia(repository, storage),
    remove: new DeleteMedia(repository, storage),
    resume: new ResumeProcessing(repository, jobs, clock),
    cleanUp: new CleanUpMedia(repository, storage),
    reader: new StoredMediaReader(repository, storage, pictures),
  };
}

export async function anOwner(database: Database): Promise<Principal> {
  const workspaceId = ids.next();
  await database.system.workspace.create({ data: { id: workspaceId, name: 'Test' } });
  return { kind: 'user', userId: ids.next(), workspaceId, role: 'owner', testMode: false };
}
