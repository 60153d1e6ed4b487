-- AlterTable
ALTER TABLE "channels" ADD COLUMN     "check_due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "problem" TEXT,
ADD COLUMN     "refresh_due_at" TIMESTAMPTZ(3),
ADD COLUMN     "refresh_retry_at" TIMESTAMPTZ(3);

-- DropIndex
DROP INDEX "channels_credentials_expire_at_idx";

UPDATE channels SET refresh_due_at = credentials_expire_at - interval '15 minutes';

-- What cron's sweeps look for. Each pushes what it takes into the future, so that what fails waits its turn.
DROP INDEX channels_checked;
CREATE INDEX channels_check_due ON channels (check_due_at) WHERE state = 'connected';
CREATE INDEX channels_refresh_due ON channels (refresh_due_at) WHERE state = 'connected' AND refresh_due_at IS NOT NULL;
