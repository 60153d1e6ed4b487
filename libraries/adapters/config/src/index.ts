export { Config, type Environment } from './config.ts';
export { databaseRoles, databaseUrls, rolePassword } from './database-urls.ts';
export { derivedKey } from './derived-key.ts';
