import {
  deadLetter, deadLetterKinds, deadLetterPage, deadLettersQuery, deadLettersSeen, deadLettersSettled, id as idSchema,
  type DeadLetter, type DeadLetterKinds, type DeadLetterPage, type DeadLettersSettled,
} from '@arkyra/contracts/http';
import type { Principal } from '@arkyra/kernel';
import { DeadLetterNotFoundError, DeadLetters, DiscardDeadLetters, ListDeadLetters, ReplayDeadLetter, ReplayKind } from '@arkyra/operations';
import { Body, Controller, Get, HttpCode, Param, Post, Query, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentPrincipal, Requires } from '../http/access.decorators.ts';
import { toDeadLetter } from './dead-letter.presenter.ts';

const byUser = ({ userId }: Principal) => `user:${userId}`;

/** Jobs that failed for good: look, replay, discard. */
@ApiTags('Operations')
@Requires({ permission: 'installation:operate', scope: null })
@Controller('operations/dead-letters')
export class DeadLettersController {
  constructor(
    private readonly letters: DeadLetters,
    private readonly listDeadLetters: ListDeadLetters,
    private readonly replayDeadLetter: ReplayDeadLetter,
    private readonly replayKind: ReplayKind,
    private readonly discardDeadLetters: DiscardDeadLetters,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listDeadLetters', summary: 'Jobs that failed for good, the latest first.' })
  @ApiOkResponse({ standardSchema: deadLetterPage })
  @SerializeOptions({ schema: deadLetterPage })
  async list(@Query({ schema: deadLettersQuery }) { limit, cursor, ...filter }: z.infer<typeof deadLettersQuery>): Promise<DeadLetterPage> {
    const { data, nextCursor } = await this.listDeadLetters.execute(filter, { limit, cursor });
    return { data: data.map(toDeadLetter), nextCursor };
  }

  @Get('kinds')
  @ApiOperation({ operationId: 'listDeadLetterKinds', summary: 'How many dead jobs there are of each kind.' })
  @ApiOkResponse({ standardSchema: deadLetterKinds })
  @SerializeOptions({ schema: deadLetterKinds })
  async kinds(): Promise<DeadLetterKinds> {
    const kinds = await this.letters.kinds();
    return { data: kinds.map(({ oldestAt, newestAt, ...kind }) => ({ ...kind, oldestAt: oldestAt.toISOString(), newestAt: newestAt.toISOString() })), nextCursor: null };
  }

  @Post('replay')
  @HttpCode(200)
  @ApiOperation({ operationId: 'replayDeadLetters', summary: 'Run all dead jobs of a kind again that had failed by then; at most 500 in one call.' })
  @ApiOkResponse({ standardSchema: deadLettersSettled })
  @SerializeOptions({ schema: deadLettersSettled })
  replayAll(@CurrentPrincipal() principal: Principal, @Body({ schema: deadLettersSeen }) { name, until }: z.infer<typeof deadLettersSeen>): Promise<DeadLettersSettled> {
    return this.replayKind.execute({ name, until: new Date(until) }, byUser(principal));
  }

  @Post('discard')
  @HttpCode(200)
  @ApiOperation({ operationId: 'discardDeadLetters', summary: 'Put aside all dead jobs of a kind that had failed by then.' })
  @ApiOkResponse({ standardSchema: deadLettersSettled })
  @SerializeOptions({ schema: deadLettersSettled })
  async discardAll(@CurrentPrincipal() principal: Principal, @Body({ schema: deadLettersSeen }) { name, until }: z.infer<typeof deadLettersSeen>): Promise<DeadLettersSettled> {
    return { count: await this.discardDeadLetters.discardKind({ name, until: new Date(until) }, byUser(principal)), more: false };
  }

  @Get(':id')
  @ApiOperation({ operationId: 'getDeadLetter', summary: 'One job that failed for good.' })
  @ApiOkResponse({ standardSchema: deadLetter })
  @SerializeOptions({ schema: deadLetter })
  async get(@Param('id', { schema: idSchema }) id: string): Promise<DeadLetter> {
    const found = await this.letters.get(id);
    if (!found) throw new DeadLetterNotFoundError();
    return toDeadLetter(found);
  }

  @Post(':id/replay')
  @HttpCode(200)
  @ApiOperation({ operationId: 'replayDeadLetter', summary: 'Run a dead job again, with all its attempts.' })
  @ApiOkResponse({ standardSchema: deadLetter })
  @SerializeOptions({ schema: deadLetter })
  async replay(@CurrentPrincipal() principal: Principal, @Param('id', { schema: idSchema }) id: string): Promise<DeadLetter> {
    return toDeadLetter(await this.replayDeadLetter.execute(id, byUser(principal)));
  }

  @Post(':id/discard')
  @HttpCode(200)
  @ApiOperation({ operationId: 'discardDeadLetter', summary: 'Put a dead job aside as not needed any more. It can be restored for two weeks.' })
  @ApiOkResponse({ standardSchema: deadLetter })
  @SerializeOptions({ schema: deadLetter })
  async discard(@CurrentPrincipal() principal: Principal, @Param('id', { schema: idSchema }) id: string): Promise<DeadLetter> {
    return toDeadLetter(await this.discardDeadLetters.discard(id, byUser(principal)));
  }

  @Post(':id/restore')
  @HttpCode(200)
  @ApiOperation({ operationId: 'restoreDeadLetter', summary: 'Take a discard back.' })
  @ApiOkResponse({ standardSchema: deadLetter })
  @SerializeOptions({ schema: deadLetter })
  async restore(@CurrentPrincipal() principal: Principal, @Param('id', { schema: idSchema }) id: string): Promise<DeadLetter> {
    return toDeadLetter(await this.discardDeadLetters.restore(id, byUser(principal)));
  }
}
