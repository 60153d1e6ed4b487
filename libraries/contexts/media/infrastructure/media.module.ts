import { AuditTrail } from '@arkyra/audit';
import { Database } from '@arkyra/database';
import { SharpPictures } from '@arkyra/images';
import { Clock, Ids, wire, wireAs } from '@arkyra/kernel';
import { JobQueue } from '@arkyra/queue';
import { ObjectStorage } from '@arkyra/storage';
import { Module } from '@nestjs/common';
import { CleanUpMedia } from '../application/clean-up-media.use-case.ts';
import { CompleteMedia } from '../application/complete-media.use-case.ts';
import { CreateMedia } from '../application/create-media.use-case.ts';
import { DeleteMedia } from '../application/delete-media.use-case.ts';
import { DescribeMedia } from '../application/describe-media.use-case.ts';
import { GetMedia } from '../application/get-media.query.ts';
import { ListMedia } from '../application/list-media.query.ts';
import { MediaFiles } from '../application/media-files.ts';
import { MediaJobs } from '../application/media-jobs.ts';
import { MediaReader } from '../application/media-reader.ts';
import { MediaRepository } from '../application/media.repository.ts';
import { Pictures } from '../application/pictures.ts';
import { ProcessMedia } from '../application/process-media.use-case.ts';
import { RemoveOrphanedFiles } from '../application/remove-orphaned-files.use-case.ts';
import { ResumeProcessing } from '../application/resume-processing.use-case.ts';
import { StoredMediaReader } from '../application/stored-media-reader.ts';
import { PrismaMediaRepository } from './prisma-media.repository.ts';
import { QueuedMediaJobs } from './queued-media-jobs.ts';
import { StorageModule } from './storage.module.ts';

const inner = [
  wireAs(MediaRepository, PrismaMediaRepository, [Database, AuditTrail, Ids, Clock]),
  wireAs(MediaJobs, QueuedMediaJobs, [JobQueue]),
  wireAs(Pictures, SharpPictures, []),
  { provide: MediaFiles, useFactory: (storage: ObjectStorage): MediaFiles => storage, inject: [ObjectStorage] },
];

const offered = [
  wireAs(MediaReader, StoredMediaReader, [MediaRepository, MediaFiles, Pictures]),
  wire(CreateMedia, [MediaRepository, MediaFiles, Ids, Clock]),
  wire(CompleteMedia, [MediaRepository, MediaFiles, MediaJobs]),
  wire(ListMedia, [MediaRepository, MediaFiles]),
  wire(GetMedia, [MediaRepository, MediaFiles]),
  wire(DescribeMedia, [MediaRepository, MediaFiles]),
  wire(DeleteMedia, [MediaRepository, MediaFiles]),
  wire(ProcessMedia, [MediaRepository, MediaFiles, Pictures]),
  wire(ResumeProcessing, [MediaRepository, MediaJobs, Clock]),
  wire(CleanUpMedia, [MediaRepository, MediaFiles]),
  wire(RemoveOrphanedFiles, [MediaRepository, MediaFiles, Clock]),
];

/** Everything about pictures. Needs the global platform, database, audit and queue modules. */
@Module({ imports: [StorageModule], providers: [...inner, ...offered], exports: offered.map(({ provide }) => provide) })
export class MediaContextModule {}
