import type { FastifyReply } from 'fastify';

/** Leaves the pipeline with the answer of an earlier request; thrown, because it replaces every later step. */
export class ReplayedAnswer extends Error {
  readonly #status: number;
  readonly #headers: Readonly<Record<string, string | string[]>>;
  readonly #body: string;

  constructor(status: number, headers: Readonly<Record<string, string | string[]>>, body: string) {
    super('replayed');
    this.#status = status;
    this.#headers = headers;
    this.#body = body;
  }

  sendTo(reply: FastifyReply): void {
    void reply
      .status(this.#status)
      .headers({ ...this.#headers, 'idempotent-replayed': 'true' })
      .send(this.#body);
  }
}
