-- Who did what, and who was refused what. No bodies, no values of queries: ids only.
create table kernel.audit_entry (
  tenant_id text not null,
  id uuid not null,
  at timestamptz not null,
  api text not null,
  credential_id text,
  user_id text,
  operation_id text not null,
  target text not null,
  outcome text not null check (outcome in ('changed', 'read', 'replayed', 'entered', 'refused')),
  status integer not null,
  -- A summary of refusals that were alike stands for this many.
  repeats integer not null default 1,
  request_id text not null,
  address text,
  primary key (tenant_id, id)
);
create index audit_entry_time on kernel.audit_entry (tenant_id, at desc, id desc);
call kernel.own_by_tenant('kernel.audit_entry', '${app}');

-- The chain over a tenant's entries: each hash covers the one before it and the entry.
create table kernel.audit_link (
  tenant_id text not null,
  position bigint not null,
  entry_id uuid not null,
  hash bytea not null,
  primary key (tenant_id, position),
  unique (tenant_id, entry_id)
);
call kernel.own_by_tenant('kernel.audit_link', '${app}');

-- What is written stays written.
revoke update, delete on kernel.audit_entry, kernel.audit_link from ${app};

-- Entries that wait for their place in the chain.
create table kernel.audit_pending (
  tenant_id text not null,
  entry_id uuid not null,
  primary key (tenant_id, entry_id)
);
call kernel.own_by_tenant('kernel.audit_pending', '${app}');
revoke update on kernel.audit_pending from ${app};

-- The linker works for all tenants, one after the other. This names those that have work for it, and nothing else.
create function kernel.audit_pending_tenants() returns setof text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct tenant_id from kernel.audit_pending
$$;
revoke all on function kernel.audit_pending_tenants() from public;
grant execute on function kernel.audit_pending_tenants() to ${app};
