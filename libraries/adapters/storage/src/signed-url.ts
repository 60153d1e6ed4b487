import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '@arkyra/kernel';

/** What a signed address allows. */
export interface Grant {
  readonly method: 'GET' | 'PUT';
  readonly key: string;
  /** Of PUT: what must be sent. Of GET: what the answer says it is. */
  readonly contentType?: string;
  /** Of PUT: exact bytes. */
  readonly size?: number;
  /** Of GET: name to save it by. */
  readonly fileName?: string;
}

export const storagePath = '/api/v1/storage/';

/** Signs and checks addresses of files on the local disk: whoever has the address may use it until it ends. */
export class UrlSigner {
  readonly #key: Buffer;
  readonly #origin: string;
  readonly #clock: Clock;

  /** `publicUrl`: where the backend answers, as browsers see it. */
  constructor(secretKey: string, publicUrl: string, clock: Clock) {
    this.#key = createHmac('sha256', secretKey).update('storage-urls').digest();
    this.#origin = publicUrl.replace(/\/$/, '');
    this.#clock = clock;
  }

  /** `roundTo` seconds: the end is rounded up, so that the same grant has the same address for a while. */
  sign(grant: Grant, expiresIn: number, roundTo = 1): string {
    const end = Math.ceil((this.#clock.now().getTime() / 1000 + expiresIn) / roundTo) * roundTo;
    const query = new URLSearchParams({ expires: String(end) });
    if (grant.contentType) query.set('type', grant.contentType);
    if (grant.size !== undefined) query.set('size', String(grant.size));
    if (grant.fileName) query.set('name', grant.fileName);
    query.set('signature', this.#signature(grant, end).toString('base64url'));
    return `${this.#origin}${storagePath}${grant.key}?${query.toString()}`;
  }

  /** The grant of a request to `path?query` below `storagePath`, or why there is none. */
  verify(method: 'GET' | 'PUT', url: URL): Grant | 'expired' | 'forged' {
    const { searchParams: query } = url;
    const end = Number(query.get('expires'));
    const [contentType, size, fileName] = [query.get('type'), query.get('size'), query.get('name')];
    const grant: Grant = {
      method,
      key: url.pathname.slice(storagePath.length),
      ...(contentType && { contentType }),
      ...(size && { size: Number(size) }),
      ...(fileName && { fileName }),
    };
    const given = Buffer.from(query.get('signature') ?? '', 'base64url');
    const wanted = this.#signature(grant, end);
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return 'forged';
    return end * 1000 > this.#clock.now().getTime() ? grant : 'expired';
  }

  #signature({ method, key, contentType, size, fileName }: Grant, end: number): Buffer {
    return createHmac('sha256', this.#key).update(JSON.stringify([method, key, contentType ?? null, size ?? null, fileName ?? null, end])).digest();
  }
}
