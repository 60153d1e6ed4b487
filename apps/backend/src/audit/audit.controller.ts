import { Readable } from 'node:stream';
import { ExportAudit, ListAudit, SealStateQuery } from '@arkyra/audit';
import { auditExportQuery, auditPage, auditQuery, auditSeal, type AuditExportQuery, type AuditPage, type AuditQuery, type AuditSeal } from '@arkyra/contracts/http';
import type { Principal } from '@arkyra/kernel';
import { Controller, Get, Query, Res, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, Requires } from '../http/access.decorators.ts';

const types = { csv: 'text/csv; charset=utf-8', jsonl: 'application/x-ndjson; charset=utf-8' } as const;

/** Who did what. Nothing here can be changed. */
@ApiTags('Audit')
@Requires({ permission: 'audit:read', scope: 'audit:read' })
@Controller('audit')
export class AuditController {
  constructor(
    private readonly listAudit: ListAudit,
    private readonly exportAudit: ExportAudit,
    private readonly sealState: SealStateQuery,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listAuditEntries', summary: 'Who did what, the latest first. A test key sees what test keys did.' })
  @ApiOkResponse({ standardSchema: auditPage })
  @SerializeOptions({ schema: auditPage })
  async list(@CurrentPrincipal() principal: Principal, @Query({ schema: auditQuery }) { limit, cursor, ...filter }: AuditQuery): Promise<AuditPage> {
    const { data, nextCursor } = await this.listAudit.execute({ principal, filter, limit, cursor });
    return { data: [...data], nextCursor };
  }

  @Get('seal')
  @ApiOperation({ operationId: 'getAuditSeal', summary: 'How far the log is sealed, and what comparing it with its checkpoints found.' })
  @ApiOkResponse({ standardSchema: auditSeal })
  @SerializeOptions({ schema: auditSeal })
  seal(@CurrentPrincipal() { workspaceId }: Principal): Promise<AuditSeal> {
    return this.sealState.execute(workspaceId);
  }

  @Get('export')
  @ApiOperation({
    operationId: 'exportAuditEntries',
    summary: 'Everything that the filter finds as a file, at most 250,000 rows; `X-Total-Count` says how many. It leaves a row itself.',
  })
  @ApiProduces('text/csv', 'application/x-ndjson')
  @ApiOkResponse({ description: 'The file.', schema: { type: 'string' } })
  async download(@CurrentPrincipal() principal: Principal, @Query({ schema: auditExportQuery }) { format, ...filter }: AuditExportQuery, @Res() reply: FastifyReply): Promise<void> {
    const { rows, text } = await this.exportAudit.execute({ principal, filter, format });
    void reply
      .type(types[format])
      .header('x-total-count', String(rows))
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="audit-log.${format}"`)
      .send(Readable.from(text));
  }
}
