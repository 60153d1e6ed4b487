import { join } from 'node:path';
import type { Config } from '@arkyra/config';
import type { Clock } from '@arkyra/kernel';
import { LocalStorage } from './local-storage.ts';
import type { ObjectStorage } from './object-storage.ts';
import { UrlSigner } from './signed-url.ts';

/** S3 when its endpoint or key is configured, else the data folder. Amazon's SDK is loaded only where it is used. */
export async function createStorage({ env }: Config, clock: Clock): Promise<ObjectStorage> {
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = env;
  if (!env.S3_ENDPOINT && !accessKeyId) {
    return new LocalStorage(join(env.ARKYRA_DATA_DIR, 'storage'), urlSigner({ env }, clock));
  }
  const { S3Storage } = await import('./s3-storage.ts');
  return new S3Storage(
    {
      endpoint: env.S3_ENDPOINT,
      publicEndpoint: env.S3_PUBLIC_ENDPOINT,
      region: env.S3_REGION,
      bucket: env.S3_BUCKET,
      credentials: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined,
      origin: new URL(env.PUBLIC_URL).origin,
    },
    clock,
  );
}

/** Signs and checks the addresses of files on the local disk. */
export function urlSigner({ env }: Pick<Config, 'env'>, clock: Clock): UrlSigner {
  return new UrlSigner(env.ARKYRA_SECRET_KEY, env.PUBLIC_URL, clock);
}
