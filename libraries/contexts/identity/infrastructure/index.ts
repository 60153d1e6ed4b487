export { Argon2PasswordHasher } from './argon2-password-hasher.ts';
export { IdentityModule, IdentityUpkeepModule } from './identity.module.ts';
export { JoseAccessTokens } from './jose-access-tokens.ts';
export { PrismaAccounts } from './prisma-accounts.ts';
export { PrismaAccountLinks } from './prisma-account-links.ts';
export { PrismaSessions } from './prisma-sessions.ts';
export { RandomRefreshTokens } from './random-refresh-tokens.ts';
