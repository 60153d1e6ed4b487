-- The first account owns the installation, and there is never a second owner.
CREATE UNIQUE INDEX users_installation_owner ON users (is_instance_owner) WHERE is_instance_owner;
