import { confirmEmailRequest, forgotPasswordRequest, resetPasswordRequest, signInOptions, type SignInOptions as OptionsBody } from '@arkyra/contracts/http';
import { ConfirmEmail, RequestPasswordReset, ResetPassword, SignInOptions } from '@arkyra/identity';
import { Body, Controller, Get, HttpCode, Post, Req, SerializeOptions } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Public } from '../http/access.decorators.ts';
import { ForgeryCheck } from './forgery-check.ts';

/** Ways back in, by links that reach a person through e-mail. */
@ApiTags('Sign-in')
@Public()
@Controller('auth')
export class RecoveryController {
  constructor(
    private readonly requestReset: RequestPasswordReset,
    private readonly resetPassword: ResetPassword,
    private readonly confirmEmail: ConfirmEmail,
    private readonly signInOptions: SignInOptions,
    private readonly forgery: ForgeryCheck,
  ) {}

  @Get('options')
  @ApiOperation({ operationId: 'getSignInOptions', summary: 'Who may register, and whether this installation sends e-mail.' })
  @ApiOkResponse({ standardSchema: signInOptions })
  @SerializeOptions({ schema: signInOptions })
  options(): Promise<OptionsBody> {
    return this.signInOptions.execute();
  }

  @Post('forgot-password')
  @HttpCode(204)
  @ApiOperation({ operationId: 'forgotPassword', summary: 'Send a link for a new password. The answer is the same whether or not there is such an account.' })
  @ApiNoContentResponse()
  async forgot(@Body({ schema: forgotPasswordRequest }) { email }: z.infer<typeof forgotPasswordRequest>, @Req() request: FastifyRequest): Promise<void> {
    this.forgery.checkOrigin(request);
    await this.requestReset.execute(email, request.ip);
  }

  @Post('reset-password')
  @HttpCode(204)
  @ApiOperation({ operationId: 'resetPassword', summary: 'Set a new password by the token of such a link. Every session of the account ends.' })
  @ApiNoContentResponse()
  async reset(@Body({ schema: resetPasswordRequest }) body: z.infer<typeof resetPasswordRequest>, @Req() request: FastifyRequest): Promise<void> {
    this.forgery.checkOrigin(request);
    await this.resetPassword.execute(body, request.ip);
  }

  @Post('confirm-email')
  @HttpCode(204)
  @ApiOperation({ operationId: 'confirmEmail', summary: 'Confirm an address by the token of the link that was sent there.' })
  @ApiNoContentResponse()
  async confirm(@Body({ schema: confirmEmailRequest }) { token }: z.infer<typeof confirmEmailRequest>, @Req() request: FastifyRequest): Promise<void> {
    this.forgery.checkOrigin(request);
    await this.confirmEmail.execute(token, request.ip);
  }
}
