import { Config } from '@arkyra/config';
import { Database } from '@arkyra/database';
import { Clock, wire } from '@arkyra/kernel';
import { ObjectStorage } from '@arkyra/storage';
import { Module } from '@nestjs/common';
import { AuditRetention, CheckChains, PrepareMonths, PruneAudit, SealArchive, SealAudit, SealStore, VerifyAudit } from '../application/index.ts';
import { SealSigner } from './seal-signer.ts';
import { SqlSealStore } from './sql-seal.store.ts';
import { StoredSealArchive } from './stored-seal-archive.ts';

const inner = [
  { provide: SealStore, useFactory: ({ systemPool }: Database): SealStore => new SqlSealStore(systemPool), inject: [Database] },
  { provide: SealArchive, useFactory: (files: ObjectStorage, config: Config): SealArchive => new StoredSealArchive(files, new SealSigner(config)), inject: [ObjectStorage, Config] },
  { provide: AuditRetention, useFactory: ({ env }: Config): AuditRetention => ({ months: env.ARKYRA_AUDIT_RETENTION_MONTHS }), inject: [Config] },
];

const offered = [
  wire(SealAudit, [SealStore, SealArchive]),
  wire(VerifyAudit, [SealStore, SealArchive]),
  wire(CheckChains, [VerifyAudit, SealStore]),
  wire(PruneAudit, [SealStore, SealArchive, AuditRetention, Clock]),
  wire(PrepareMonths, [SealStore, Clock]),
];

/** Sealing, checking and cutting the log, for cron. Needs the global platform, database and storage modules. */
@Module({ providers: [...inner, ...offered], exports: offered.map(({ provide }) => provide) })
export class AuditUpkeepModule {}
