-- How often a worker began on the file: one that ends its worker each time is set aside.
ALTER TABLE media ADD COLUMN processing_attempts INTEGER NOT NULL DEFAULT 0;
