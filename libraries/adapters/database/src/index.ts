export { Database, type DatabaseOptions, type Transaction } from './database.ts';
export { DatabaseModule } from './database.module.ts';
export { Prisma } from './generated/client.ts';
export { appendEvent } from './outbox.ts';
