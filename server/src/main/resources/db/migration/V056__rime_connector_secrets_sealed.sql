-- Secrets of connectors are sealed. Those that a connector still has in the clear are sealed at the next start of a server,
-- which has the key (dev.tercet.server.rime.connectors.ClearSecrets); new ones are never in the clear.
alter table rime.connector add sealed_secrets bytea;
alter table rime.connector alter unsealed_secrets drop not null;
