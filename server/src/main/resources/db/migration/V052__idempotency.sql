-- The answers to requests that came with an Idempotency-Key, kept so that a repetition gets the same one.
create table kernel.idempotent_answer (
  tenant_id text not null,
  -- SHA-256 of credential, operation, path and key.
  scope bytea not null,
  operation_id text not null,
  -- SHA-256 of the body that was sent.
  fingerprint bytea not null,
  status integer not null check (status between 200 and 299),
  media_type text,
  location text,
  -- Sealed: some answers show a secret, and show it once.
  body bytea,
  created_at timestamptz not null,
  primary key (tenant_id, scope)
);
create index idempotent_answer_age on kernel.idempotent_answer (created_at);
call kernel.own_by_tenant('kernel.idempotent_answer', '${app}');

-- Cleaning up is nobody's tenant's: this function removes what is old, of all tenants, and shows nothing of it.
create function kernel.purge_idempotent_answers(before timestamptz) returns bigint
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  with gone as (delete from kernel.idempotent_answer where created_at < before returning 1)
  select count(*) from gone
$$;
revoke all on function kernel.purge_idempotent_answers(timestamptz) from public;
grant execute on function kernel.purge_idempotent_answers(timestamptz) to ${app};
