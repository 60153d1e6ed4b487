export * from './events/index.ts';
export * from './http/index.ts';
export * from './jobs/index.ts';
export * from './realtime/index.ts';
