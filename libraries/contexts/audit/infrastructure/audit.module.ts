import { Ids, wireAs } from '@arkyra/kernel';
import { Global, Module } from '@nestjs/common';
import { AuditTrail } from '../application/audit-trail.ts';
import { PrismaAuditTrail } from './prisma-audit-trail.ts';

/** Global, since every context's repositories write to the trail. */
@Global()
@Module({ providers: [wireAs(AuditTrail, PrismaAuditTrail, [Ids])], exports: [AuditTrail] })
export class AuditModule {}
