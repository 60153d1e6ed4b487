export * from './api-keys.schema.ts';
export * from './auth.schema.ts';
export * from './channels.schema.ts';
export * from './common.ts';
export * from './deliveries.schema.ts';
export * from './health.schema.ts';
export * from './media.schema.ts';
export * from './posts.schema.ts';
