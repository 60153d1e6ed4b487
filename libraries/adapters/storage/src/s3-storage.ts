import { randomUUID } from 'node:crypto';
import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutBucketCorsCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { Clock } from '@arkyra/kernel';
import { inlineDisposition } from './content-disposition.ts';
import { checkedKey, ObjectKeyError } from './object-key.ts';
import { ObjectStorage, type ListedObject, type ObjectFacts, type PresignedPut, type PresignGetOptions, type PresignPutOptions, type PutOptions, type StoredObject } from './object-storage.ts';
import { ObjectMissingError, ObjectTooLargeError, StorageUnavailableError } from './storage.errors.ts';

export interface S3Options {
  /** Absent: Amazon's own. */
  readonly endpoint?: string | undefined;
  /** What browsers use instead of `endpoint`. */
  readonly publicEndpoint?: string | undefined;
  readonly region: string;
  readonly bucket: string;
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string } | undefined;
  /** The page that may upload from a browser (CORS). */
  readonly origin: string;
}

/** A picture keeps its address for this long, so that browsers cache it. Seconds. */
const sameAddressFor = 1800;

/** Any S3-compatible store. The bucket is made at first use, where the key may do so. */
export class S3Storage extends ObjectStorage {
  readonly #bucket: string;
  readonly #origin: string;
  readonly #clock: Clock;
  readonly #client: S3Client;
  readonly #publicClient: S3Client;
  #prepared: Promise<void> | undefined;

  constructor({ endpoint, publicEndpoint, region, bucket, credentials, origin }: S3Options, clock: Clock) {
    super();
    this.#bucket = bucket;
    this.#origin = origin;
    this.#clock = clock;
    // WHEN_REQUIRED: otherwise presigned addresses carry the checksum of an empty body, and R2 refuses uploads.
    const common = {
      region,
      ...(credentials && { credentials }),
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      maxAttempts: 3,
      requestHandler: { connectionTimeout: 5_000, requestTimeout: 30_000 },
    } as const;
    const at = (address: string | undefined) => (address ? { ...common, endpoint: address, forcePathStyle: true } : common);
    this.#client = new S3Client(at(endpoint));
    this.#publicClient = publicEndpoint ? new S3Client(at(publicEndpoint)) : this.#client;
  }

  async put(key: string, bytes: Uint8Array, { contentType }: PutOptions): Promise<void> {
    await this.#ask(() => this.#client.send(new PutObjectCommand({ ...this.#at(key), Body: bytes, ContentType: contentType, ContentLength: bytes.length })));
  }

  async get(key: string, maxBytes = Number.POSITIVE_INFINITY): Promise<StoredObject | undefined> {
    return this.#ask(async () => {
      const { Body: body, ContentType, ContentLength = 0 } = await this.#client.send(new GetObjectCommand(this.#at(key)));
      if (ContentLength > maxBytes || !body) {
        await body?.transformToWebStream().cancel();
        throw new ObjectTooLargeError();
      }
      const bytes = await body.transformToByteArray();
      return { bytes, size: bytes.length, contentType: ContentType ?? 'application/octet-stream' };
    }).catch(unlessMissing);
  }

  async head(key: string): Promise<ObjectFacts | undefined> {
    return this.#ask(async () => {
      const { ContentLength = 0, ContentType = 'application/octet-stream' } = await this.#client.send(new HeadObjectCommand(this.#at(key)));
      return { size: ContentLength, contentType: ContentType };
    }).catch(unlessMissing);
  }

  async copy(from: string, to: string): Promise<void> {
    await this.#ask(() => this.#client.send(new CopyObjectCommand({ ...this.#at(to), CopySource: `${this.#bucket}/${checkedKey(from)}` })));
  }

  async delete(key: string): Promise<void> {
    await this.#ask(() => this.#client.send(new DeleteObjectCommand(this.#at(key)))).catch(unlessMissing);
  }

  async *list(prefix: string): AsyncIterable<ListedObject> {
    let after: string | undefined;
    do {
      const page = await this.#ask(() => this.#client.send(new ListObjectsV2Command({ Bucket: this.#bucket, Prefix: prefix, ContinuationToken: after })));
      for (const { Key, Size = 0, LastModified } of page.Contents ?? []) {
        if (Key && LastModified) yield { key: Key, size: Size, modifiedAt: LastModified };
      }
      after = page.IsTruncated ? page.NextContinuationToken : undefined;
    } while (after);
  }

  async presignPut(key: string, { contentType, size, expiresIn }: PresignPutOptions): Promise<PresignedPut> {
    const url = await this.#ask(() =>
      getSignedUrl(this.#publicClient, new PutObjectCommand({ ...this.#at(key), ContentType: contentType, ContentLength: size }), {
        expiresIn,
        signingDate: this.#clock.now(),
        signableHeaders: new Set(['content-type', 'content-length', 'host']),
      }),
    );
    return { method: 'PUT', url, headers: { 'content-type': contentType } };
  }

  async presignGet(key: string, { expiresIn, fileName, contentType }: PresignGetOptions): Promise<string> {
    const now = this.#clock.now().getTime();
    const command = new GetObjectCommand({
      ...this.#at(key),
      ResponseContentDisposition: fileName ? inlineDisposition(fileName) : 'inline',
      ResponseContentType: contentType,
      ResponseCacheControl: `private, max-age=${sameAddressFor}, immutable`,
    });
    const signingDate = new Date(Math.floor(now / (sameAddressFor * 1000)) * sameAddressFor * 1000);
    return this.#ask(() => getSignedUrl(this.#publicClient, command, { expiresIn: expiresIn + sameAddressFor, signingDate }));
  }

  async check(): Promise<void> {
    const key = `probe/${randomUUID()}`;
    await this.put(key, Buffer.from('probe'), { contentType: 'text/plain' });
    await this.delete(key);
  }

  #at(key: string) {
    return { Bucket: this.#bucket, Key: checkedKey(key) };
  }

  async #ask<T>(request: () => Promise<T>): Promise<T> {
    try {
      await (this.#prepared ??= this.#prepare());
      return await request();
    } catch (error) {
      if (error instanceof ObjectTooLargeError || error instanceof ObjectKeyError) throw error;
      if (error instanceof S3ServiceException && (error.name === 'NoSuchKey' || error.name === 'NotFound')) throw new ObjectMissingError();
      throw new StorageUnavailableError(error);
    }
  }

  /** Makes the bucket, and lets the page upload into it, where that is this key's right; elsewhere an operator did. */
  async #prepare(): Promise<void> {
    try {
      const exists = await this.#client.send(new HeadBucketCommand({ Bucket: this.#bucket })).then(() => true, isForbidden);
      if (!exists) await this.#client.send(new CreateBucketCommand({ Bucket: this.#bucket })).catch(unlessOwned);
    } catch (error) {
      this.#prepared = undefined;
      throw error;
    }
    const rule = { AllowedOrigins: [this.#origin], AllowedMethods: ['PUT', 'GET', 'HEAD'], AllowedHeaders: ['content-type'], ExposeHeaders: ['ETag'], MaxAgeSeconds: 3600 };
    await this.#client.send(new PutBucketCorsCommand({ Bucket: this.#bucket, CORSConfiguration: { CORSRules: [rule] } })).catch(() => {});
  }
}

/** True: there, but this key may not look (403). False: missing (404). */
function isForbidden(error: unknown): boolean {
  if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 403) return true;
  if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return false;
  throw error;
}

/** Another process made the bucket in the same moment. */
function unlessOwned(error: unknown): void {
  if (!(error instanceof S3ServiceException && (error.name === 'BucketAlreadyOwnedByYou' || error.name === 'BucketAlreadyExists'))) throw error;
}

function unlessMissing(error: unknown): undefined {
  if (!(error instanceof ObjectMissingError)) throw error;
  return undefined;
}
