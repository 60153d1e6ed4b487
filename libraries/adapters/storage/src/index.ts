export { createStorage, urlSigner } from './create-storage.ts';
export { LocalStorage } from './local-storage.ts';
export { LocalStorageHttp } from './local-storage.http.ts';
export { ObjectStorage } from './object-storage.ts';
export type { ListedObject, ObjectFacts, PresignedPut, PresignGetOptions, PresignPutOptions, PutOptions, StoredObject } from './object-storage.ts';
export { storagePath, UrlSigner } from './signed-url.ts';
export { ObjectMissingError, ObjectTooLargeError, StorageUnavailableError } from './storage.errors.ts';
