import { GuestPage } from '@arkyra/approvals';
import { AuditTrail } from '@arkyra/audit';
import { Database } from '@arkyra/database';
import { Clock, Ids, wire, wireAs } from '@arkyra/kernel';
import { UpdatePost } from '@arkyra/publishing';
import type { DynamicModule } from '@nestjs/common';
import { ChangeComment, Comments, GuestConversation, ListComments, PostHistory, PostVersions, RestoreVersion, TalkWakeUp, WriteComment } from '../application/index.ts';
import { PrismaComments } from './prisma-comments.ts';
import { SqlPostVersions } from './sql-post-versions.ts';

const forPeople = [
  wire(ListComments, [Comments]),
  wire(WriteComment, [Comments, Ids, TalkWakeUp]),
  wire(ChangeComment, [Comments, TalkWakeUp]),
  wire(GuestConversation, [GuestPage, Comments, Ids, TalkWakeUp]),
  wire(PostHistory, [PostVersions]),
  wire(RestoreVersion, [PostHistory, UpdatePost]),
];

/** Comments and versions. Needs the global platform, database and audit modules. */
export class TalkContextModule {
  /** `imports` provide `TalkWakeUp`, `UpdatePost` and `GuestPage`. */
  static with(imports: NonNullable<DynamicModule['imports']>): DynamicModule {
    return {
      module: TalkContextModule,
      imports,
      providers: [wireAs(Comments, PrismaComments, [Database, AuditTrail, Clock, Ids]), wireAs(PostVersions, SqlPostVersions, [Database]), ...forPeople],
      exports: forPeople.map(({ provide }) => provide),
    };
  }
}
