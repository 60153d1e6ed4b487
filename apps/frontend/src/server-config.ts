/** The frontend's only reading of the environment; server side, at run time. Names as in `libraries/adapters/config`. */
export interface ServerConfig {
  /** Where the backend answers from inside, without a path. */
  readonly backendUrl: string;
  /** The address that people type, or undefined to follow the request. */
  readonly publicUrl: string | undefined;
  /** Where browsers upload to directly, beside our own origin. */
  readonly storageOrigin: string | undefined;
  readonly development: boolean;
}

export function serverConfig(): ServerConfig {
  const { BACKEND_URL, PUBLIC_URL, S3_ENDPOINT, S3_PUBLIC_ENDPOINT, NODE_ENV } = process.env;
  const storage = S3_PUBLIC_ENDPOINT || S3_ENDPOINT;
  return {
    backendUrl: (BACKEND_URL || 'http://127.0.0.1:3000').replace(/\/+$/, ''),
    publicUrl: PUBLIC_URL || undefined,
    storageOrigin: storage ? new URL(storage).origin : undefined,
    development: NODE_ENV === 'development',
  };
}
