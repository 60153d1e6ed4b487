export { DataKeys } from './data-keys.ts';
export { DataKeyStore, type WrappedDataKey } from './data-key.store.ts';
export { MasterKeys } from './master-keys.ts';
export { RotateMasterKey } from './rotate-master-key.use-case.ts';
export { dataKeyIdOf, SecretBox, type SecretPlace } from './secret-box.ts';
export { SecretUnreadableError } from './secrets.errors.ts';
export { SqlDataKeyStore, type Queryable } from './sql-data-key.store.ts';
