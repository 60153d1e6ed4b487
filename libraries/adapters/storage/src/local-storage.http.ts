import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { inlineDisposition } from './content-disposition.ts';
import type { LocalStorage } from './local-storage.ts';
import { isObjectKey } from './object-key.ts';
import type { Grant, UrlSigner } from './signed-url.ts';
import { ObjectTooLargeError } from './storage.errors.ts';

/**
 * Answers the signed addresses of `LocalStorage`. The signature is the whole permission; what is stored is
 * served so that a browser neither guesses another type nor runs anything in it.
 */
export class LocalStorageHttp {
  readonly #storage: LocalStorage;
  readonly #signer: UrlSigner;

  constructor(storage: LocalStorage, signer: UrlSigner) {
    this.#storage = storage;
    this.#signer = signer;
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const put = request.method === 'PUT';
    // A body that nobody wants is read to its end: cutting the connection would lose the answer.
    response.once('finish', () => request.resume());
    if (!put && request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'method_not_allowed', 'Only GET and PUT are possible here.');
    const grant = this.#signer.verify(put ? 'PUT' : 'GET', new URL(request.url ?? '', 'http://storage'));
    if (grant === 'expired') return refuse(response, 403, 'storage.address_expired', 'This address has ended; ask for a new one.');
    if (grant === 'forged' || !isObjectKey(grant.key)) return refuse(response, 403, 'storage.address_invalid', 'This address was not made by Arkyra.');
    try {
      await (put ? this.#receive(grant, request, response) : this.#serve(grant, request, response));
    } catch (error) {
      if (error instanceof ObjectTooLargeError) return refuse(response, 400, 'storage.size', 'The file is not as large as declared.');
      refuse(response, 503, 'storage.unavailable', 'The file storage does not work right now. Try again in a moment.');
    }
  }

  async #receive({ key, contentType = '', size = 0 }: Grant, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.headers['content-type'] !== contentType) return refuse(response, 415, 'storage.type', `Send the file with Content-Type: ${contentType}.`);
    const length = request.headers['content-length'];
    if (length === undefined) return refuse(response, 411, 'storage.length', 'Send the file with Content-Length.');
    if (Number(length) !== size) return refuse(response, 413, 'storage.size', `The file must have exactly ${size} bytes.`);
    await this.#storage.putStream(key, request, { contentType, size });
    response.writeHead(200, { 'content-length': 0 }).end();
  }

  async #serve({ key, contentType, fileName }: Grant, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const facts = await this.#storage.head(key);
    if (!facts) return refuse(response, 404, 'storage.missing', 'There is no such file.');
    response.writeHead(200, {
      'content-type': contentType ?? facts.contentType,
      'content-length': facts.size,
      'content-disposition': fileName ? inlineDisposition(fileName) : 'inline',
      'cache-control': 'private, max-age=1800, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'referrer-policy': 'no-referrer',
    });
    if (request.method === 'HEAD') return void response.end();
    // A reader that goes away, or a file deleted meanwhile, ends the answer: there is nobody to tell.
    await pipeline(createReadStream(this.#storage.pathOf(key)), response).catch(() => response.destroy());
  }
}

function refuse(response: ServerResponse, status: number, code: string, detail: string): void {
  if (response.headersSent) return void response.destroy();
  const body = JSON.stringify({ type: 'about:blank', title: code, status, detail, code });
  response.writeHead(status, { 'content-type': 'application/problem+json', 'content-length': Buffer.byteLength(body) }).end(body);
}
