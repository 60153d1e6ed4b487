/** For commands, which need no framework. */
export { SealSigner } from './seal-signer.ts';
export { SqlSealStore } from './sql-seal.store.ts';
export { StoredSealArchive } from './stored-seal-archive.ts';
