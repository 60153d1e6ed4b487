export { MediaContextModule } from './media.module.ts';
export { PrismaMediaRepository } from './prisma-media.repository.ts';
export { StorageModule } from './storage.module.ts';
