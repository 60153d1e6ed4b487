import {
  apiKeyList,
  apiScopes,
  createApiKeyRequest,
  createdApiKey,
  id as idSchema,
  type ApiKey as ApiKeyBody,
  type CreateApiKeyRequest,
} from '@arkyra/contracts/http';
import type { Principal } from '@arkyra/kernel';
import { CreateApiKey, ListApiKeys, RevokeApiKey, type ApiKey } from '@arkyra/workspaces';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentPrincipal, Requires } from '../http/access.decorators.ts';

function toBody({ id, name, prefix, scopes, mode, createdAt, expiresAt, lastUsedAt }: ApiKey): ApiKeyBody {
  return {
    id,
    name,
    prefix,
    scopes: apiScopes.filter((scope) => scopes.includes(scope)),
    mode,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}

/** A key cannot make keys: these routes are for people. */
@ApiTags('API keys')
@Requires({ permission: 'api-keys:manage', scope: null })
@Controller('api-keys')
export class ApiKeysController {
  constructor(
    private readonly createApiKey: CreateApiKey,
    private readonly listApiKeys: ListApiKeys,
    private readonly revokeApiKey: RevokeApiKey,
  ) {}

  @Post()
  @ApiOperation({ operationId: 'createApiKey', summary: 'Make a key. This answer alone shows it.' })
  @ApiCreatedResponse({ standardSchema: createdApiKey })
  @SerializeOptions({ schema: createdApiKey })
  async create(@CurrentPrincipal() principal: Principal, @Body({ schema: createApiKeyRequest }) body: CreateApiKeyRequest): Promise<z.infer<typeof createdApiKey>> {
    const created = await this.createApiKey.execute(principal, body);
    return { ...toBody(created), key: created.key };
  }

  @Get()
  @ApiOperation({ operationId: 'listApiKeys', summary: 'Keys that were not revoked, newest first.' })
  @ApiOkResponse({ standardSchema: apiKeyList })
  @SerializeOptions({ schema: apiKeyList })
  async list(@CurrentPrincipal() principal: Principal): Promise<z.infer<typeof apiKeyList>> {
    return { data: (await this.listApiKeys.execute(principal)).map(toBody), nextCursor: null };
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ operationId: 'revokeApiKey', summary: 'End a key at once.' })
  @ApiNoContentResponse()
  async revoke(@CurrentPrincipal() principal: Principal, @Param('id', { schema: idSchema }) id: string): Promise<void> {
    await this.revokeApiKey.execute(principal, id);
  }
}
