-- Counts of requests that all replicas share (tercet.rate-limit.store=database). The columns are Bucket4j's; an id is the
-- hash of whose count it is. Not logged: after a crash everybody may ask as if the window had just begun, and until then a
-- count costs no write to the disk.
create unlogged table kernel.rate_bucket (
  id bigint primary key,
  state bytea,
  expires_at bigint
);
create index rate_bucket_expired on kernel.rate_bucket (expires_at);
grant select, insert, update, delete on kernel.rate_bucket to ${app};
