-- One data key per workspace seals; older ones only open.
CREATE UNIQUE INDEX data_keys_active ON data_keys (workspace_id) WHERE active;

-- What cron's sweeps look for.
CREATE INDEX channels_checked ON channels (checked_at NULLS FIRST) WHERE state = 'connected';
CREATE INDEX media_unfinished ON media (updated_at) WHERE state <> 'ready';
