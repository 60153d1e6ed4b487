import { createHmac } from 'node:crypto';
import { Config, derivedKey } from '@arkyra/config';
import { Database } from '@arkyra/database';
import { Injectable } from '@nestjs/common';
import { AnswerSeal, type StoredAnswer } from './sealed-answer.ts';

/** A request that holds its key; `since` tells it from a later holder of the same key. */
export interface Claim {
  readonly scope: string;
  readonly key: string;
  readonly since: string;
}

export interface Fingerprint {
  readonly scope: string;
  readonly key: string;
  readonly request: string;
}

export type ClaimResult =
  | { readonly kind: 'claimed'; readonly claim: Claim }
  | { readonly kind: 'running' }
  | { readonly kind: 'other-request' }
  | { readonly kind: 'answered'; readonly status: number; readonly answer: StoredAnswer };

interface Row {
  readonly since: string | null;
  readonly request_hash: Buffer | null;
  readonly status: number | null;
  readonly body: Buffer | null;
}

/** Takes the key, or finds who has it; an expired record counts as none. */
const claimSql = `
  WITH claimed AS (
    INSERT INTO idempotency_records AS r (scope, key, request_hash, expires_at)
    VALUES ($1, $2, $3, clock_timestamp() + interval '1 minute')
    ON CONFLICT (scope, key) DO UPDATE
      SET request_hash = excluded.request_hash, status = NULL, body = NULL, headers = NULL,
          created_at = clock_timestamp(), expires_at = excluded.expires_at
      WHERE r.expires_at <= clock_timestamp()
    RETURNING r.created_at::text AS since)
  SELECT since, NULL::bytea AS request_hash, NULL::int AS status, NULL::bytea AS body FROM claimed
  UNION ALL
  SELECT NULL, request_hash, status, body FROM idempotency_records
  WHERE scope = $1 AND key = $2 AND NOT EXISTS (SELECT FROM claimed)`;

const finishSql = `
  UPDATE idempotency_records SET status = $4, body = $5, expires_at = clock_timestamp() + interval '24 hours'
  WHERE scope = $1 AND key = $2 AND created_at = $3::timestamptz AND status IS NULL`;

const releaseSql = `
  DELETE FROM idempotency_records WHERE scope = $1 AND key = $2 AND created_at = $3::timestamptz AND status IS NULL`;

/** Answers by their `Idempotency-Key`. A claim whose process died is free again after a minute. */
@Injectable()
export class IdempotencyRecords {
  readonly #hashKey: Uint8Array;
  readonly #seal: AnswerSeal;

  constructor(
    private readonly database: Database,
    { env }: Config,
  ) {
    this.#hashKey = derivedKey(env.ARKYRA_SECRET_KEY, 'idempotency-request');
    this.#seal = new AnswerSeal(derivedKey(env.ARKYRA_SECRET_KEY, 'idempotency-answer'));
  }

  async claim({ scope, key, request }: Fingerprint): Promise<ClaimResult> {
    // Keyed, since a body may hold a password.
    const hash = createHmac('sha256', this.#hashKey).update(request).digest();
    const { rows } = await this.database.systemPool.query<Row>(claimSql, [scope, key, hash]);
    const [row] = rows;
    if (!row) return { kind: 'running' };
    if (row.since !== null) return { kind: 'claimed', claim: { scope, key, since: row.since } };
    if (!row.request_hash?.equals(hash)) return { kind: 'other-request' };
    if (row.status === null || row.body === null) return { kind: 'running' };
    return { kind: 'answered', status: row.status, answer: this.#seal.open(row.body, recordName(scope, key)) };
  }

  /** Keeps the answer for 24 hours. */
  async finish({ scope, key, since }: Claim, status: number, answer: StoredAnswer): Promise<void> {
    await this.database.systemPool.query(finishSql, [scope, key, since, status, this.#seal.seal(answer, recordName(scope, key))]);
  }

  /** Nothing was done: the key may be used again. */
  async release({ scope, key, since }: Claim): Promise<void> {
    await this.database.systemPool.query(releaseSql, [scope, key, since]);
  }
}

const recordName = (scope: string, key: string): string => `${scope}\n${key}`;
