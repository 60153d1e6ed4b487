-- The id that a request makes under its key, kept when its process dies; until when nobody else may take the key.
ALTER TABLE "idempotency_records" ADD COLUMN     "claimed_until" TIMESTAMPTZ(3),
ADD COLUMN     "resource_id" UUID;
