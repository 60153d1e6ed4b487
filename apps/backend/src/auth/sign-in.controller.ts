import { loginRequest, loginResponse, refreshRequest, registerRequest, registerResponse, tokensQuery, type LoginRequest, type RegisterRequest } from '@arkyra/contracts/http';
import { LogIn, LogOut, RefreshSession, Register, SessionEndedError, type Device, type SignIn } from '@arkyra/identity';
import { GetWorkspace } from '@arkyra/workspaces';
import { Body, Controller, HttpCode, Post, Query, Req, Res, SerializeOptions } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Public } from '../http/access.decorators.ts';
import { toUser, toWorkspace } from './account.presenter.ts';
import { AuthCookies } from './auth-cookies.ts';
import { credentialOf } from './credentials.ts';
import { ForgeryCheck } from './forgery-check.ts';

type TokensQuery = z.infer<typeof tokensQuery>;
type RefreshBody = z.infer<typeof refreshRequest> | null | undefined;

const deviceOf = (request: FastifyRequest): Device => ({ userAgent: request.headers['user-agent'] ?? '', ipAddress: request.ip });

/** Getting in, staying in and getting out. */
@ApiTags('Sign-in')
@Public()
@Controller('auth')
export class SignInController {
  constructor(
    private readonly registerAccount: Register,
    private readonly logIn: LogIn,
    private readonly refreshSession: RefreshSession,
    private readonly logOut: LogOut,
    private readonly getWorkspace: GetWorkspace,
    private readonly cookies: AuthCookies,
    private readonly forgery: ForgeryCheck,
  ) {}

  @Post('register')
  @ApiOperation({ operationId: 'register', summary: 'Make an account with a workspace of its own; the first one owns the installation.' })
  @ApiCreatedResponse({ standardSchema: registerResponse })
  @SerializeOptions({ schema: registerResponse })
  async register(
    @Body({ schema: registerRequest }) body: RegisterRequest,
    @Query({ schema: tokensQuery }) { tokens }: TokensQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof registerResponse>> {
    this.forgery.checkOrigin(request);
    const { account, workspaceId, signIn } = await this.registerAccount.execute(body, deviceOf(request));
    const workspace = await this.getWorkspace.execute(account.id, workspaceId);
    return { user: toUser(account), workspace: toWorkspace(workspace), ...this.#handOut(signIn, tokens, request, reply) };
  }

  @Post('login')
  @HttpCode(200)
  @ApiOperation({ operationId: 'logIn', summary: 'Log in. `?tokens=body` answers the refresh token instead of setting cookies.' })
  @ApiOkResponse({ standardSchema: loginResponse })
  @SerializeOptions({ schema: loginResponse })
  async login(
    @Body({ schema: loginRequest }) body: LoginRequest,
    @Query({ schema: tokensQuery }) { tokens }: TokensQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof loginResponse>> {
    this.forgery.checkOrigin(request);
    const { account, signIn } = await this.logIn.execute(body, deviceOf(request));
    return { user: toUser(account), ...this.#handOut(signIn, tokens, request, reply) };
  }

  @Post('refresh')
  @HttpCode(200)
  @ApiBody({ required: false })
  @ApiOperation({ operationId: 'refresh', summary: 'Exchange the refresh token, from the cookie or the body, for new tokens.' })
  @ApiOkResponse({ standardSchema: loginResponse })
  @SerializeOptions({ schema: loginResponse })
  async refresh(
    @Body({ schema: refreshRequest }) body: RefreshBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof loginResponse>> {
    const token = this.#refreshToken(body, request);
    if (token === undefined) throw new SessionEndedError();
    try {
      const { account, signIn } = await this.refreshSession.execute(token);
      return { user: toUser(account), ...this.#handOut(signIn, body?.refreshToken === undefined ? 'cookie' : 'body', request, reply) };
    } catch (error) {
      if (error instanceof SessionEndedError && body?.refreshToken === undefined) this.cookies.clear(reply);
      throw error;
    }
  }

  @Post('logout')
  @HttpCode(204)
  @ApiBody({ required: false })
  @ApiOperation({ operationId: 'logOut', summary: 'End the session of the access token, the cookies or the refresh token in the body.' })
  @ApiNoContentResponse()
  async logout(@Body({ schema: refreshRequest }) body: RefreshBody, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const bearer = request.headers.authorization === undefined ? undefined : credentialOf(request, undefined).text;
    await this.logOut.execute({ accessToken: bearer, refreshToken: bearer === undefined ? this.#refreshToken(body, request) : undefined });
    this.cookies.clear(reply);
  }

  #refreshToken(body: RefreshBody, request: FastifyRequest): string | undefined {
    if (body?.refreshToken !== undefined) return body.refreshToken;
    const cookie = this.cookies.refreshToken(request.cookies);
    if (cookie !== undefined) this.forgery.check(request);
    return cookie;
  }

  #handOut(signIn: SignIn, to: 'cookie' | 'body', request: FastifyRequest, reply: FastifyReply): { accessToken: string; refreshToken?: string } {
    const { accessToken, refreshToken } = signIn;
    if (to === 'body') return { accessToken, refreshToken };
    this.cookies.set(reply, request.cookies, signIn);
    return { accessToken };
  }
}
