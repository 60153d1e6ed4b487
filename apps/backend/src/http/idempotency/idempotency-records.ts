import { createHmac } from 'node:crypto';
import { Config, derivedKey } from '@arkyra/config';
import { Database } from '@arkyra/database';
import { Ids } from '@arkyra/kernel';
import { Injectable } from '@nestjs/common';
import { AnswerSeal, type StoredAnswer } from './sealed-answer.ts';

/** A request that holds its key; `since` tells it from a later holder of the same key. */
export interface Claim {
  readonly scope: string;
  readonly key: string;
  readonly since: string;
  /** For what the request makes: a repetition is given the same id, and so cannot make it twice. */
  readonly resourceId: string;
  /** An earlier request with this key and body ended without an answer: it may have made the resource, or may be at it yet. */
  readonly repeated: boolean;
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
  readonly resource_id: string | null;
  readonly repeated: boolean | null;
  readonly request_hash: Buffer | null;
  readonly status: number | null;
  readonly body: Buffer | null;
}

/** Takes the key, or finds who has it; an expired record counts as none, one whose holder died waits for the same request. */
const claimSql = `
  WITH claimed AS (
    INSERT INTO idempotency_records AS r (scope, key, request_hash, resource_id, claimed_until, expires_at)
    VALUES ($1, $2, $3, $4, clock_timestamp() + interval '1 minute', clock_timestamp() + interval '24 hours')
    ON CONFLICT (scope, key) DO UPDATE
      SET request_hash = excluded.request_hash, status = NULL, body = NULL, headers = NULL,
          resource_id = CASE WHEN r.expires_at > clock_timestamp() THEN r.resource_id ELSE excluded.resource_id END,
          created_at = clock_timestamp(), claimed_until = excluded.claimed_until, expires_at = excluded.expires_at
      WHERE r.expires_at <= clock_timestamp()
        OR (r.status IS NULL AND r.claimed_until <= clock_timestamp() AND r.request_hash = excluded.request_hash)
    RETURNING r.created_at::text AS since, r.resource_id, r.resource_id <> $4 AS repeated)
  SELECT since, resource_id, repeated, NULL::bytea AS request_hash, NULL::int AS status, NULL::bytea AS body FROM claimed
  UNION ALL
  SELECT NULL, NULL, NULL, request_hash, status, body FROM idempotency_records
  WHERE scope = $1 AND key = $2 AND NOT EXISTS (SELECT FROM claimed)`;

const finishSql = `
  UPDATE idempotency_records SET status = $4, body = $5, expires_at = clock_timestamp() + interval '24 hours'
  WHERE scope = $1 AND key = $2 AND created_at = $3::timestamptz AND status IS NULL`;

const releaseSql = `
  DELETE FROM idempotency_records WHERE scope = $1 AND key = $2 AND created_at = $3::timestamptz AND status IS NULL`;

const suspendSql = `
  UPDATE idempotency_records SET claimed_until = clock_timestamp()
  WHERE scope = $1 AND key = $2 AND created_at = $3::timestamptz AND status IS NULL`;

/** Answers by their `Idempotency-Key`. A claim whose process died may be taken by the same request after a minute. */
@Injectable()
export class IdempotencyRecords {
  readonly #hashKey: Uint8Array;
  readonly #seal: AnswerSeal;

  constructor(
    private readonly database: Database,
    private readonly ids: Ids,
    { env }: Config,
  ) {
    this.#hashKey = derivedKey(env.ARKYRA_SECRET_KEY, 'idempotency-request');
    this.#seal = new AnswerSeal(derivedKey(env.ARKYRA_SECRET_KEY, 'idempotency-answer'));
  }

  async claim({ scope, key, request }: Fingerprint): Promise<ClaimResult> {
    // Keyed, since a body may hold a password.
    const hash = createHmac('sha256', this.#hashKey).update(request).digest();
    const { rows } = await this.database.systemPool.query<Row>(claimSql, [scope, key, hash, this.ids.next()]);
    const [row] = rows;
    if (!row) return { kind: 'running' };
    const { since, resource_id: resourceId, repeated } = row;
    if (since !== null && resourceId !== null) return { kind: 'claimed', claim: { scope, key, since, resourceId, repeated: repeated === true } };
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

  /** Nobody knows what was done: the same request may try again, with the same resource id. */
  async suspend({ scope, key, since }: Claim): Promise<void> {
    await this.database.systemPool.query(suspendSql, [scope, key, since]);
  }
}

const recordName = (scope: string, key: string): string => `${scope}\n${key}`;
