-- What the three APIs share: tenants, credentials and keys of the installation.

create schema if not exists rymeda;
create schema if not exists rymi;
create schema if not exists rime;
grant usage on schema kernel, rymeda, rymi, rime to ${app};
alter default privileges in schema kernel, rymeda, rymi, rime grant usage, select on sequences to ${app};

-- The tenant of the running transaction, null outside one.
create function kernel.tenant() returns text language sql stable parallel safe
  return nullif(current_setting('app.tenant', true), '');
grant execute on function kernel.tenant() to ${app};

create table kernel.tenant (
  id text primary key,
  api text not null check (api in ('rymeda', 'rymi', 'rime')),
  name text not null,
  plan text not null,
  created_at timestamptz not null default now()
);
grant select, insert, update on kernel.tenant to ${app};

-- Makes a table a tenant's own: the application sees and writes the rows of the transaction's tenant, and no others.
create procedure kernel.own_by_tenant(target regclass, app name) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy tenant on %s to %I using (tenant_id = (select kernel.tenant()))', target, app);
  execute format('create policy owner on %s to current_user using (true) with check (true)', target);
  execute format('grant select, insert, update, delete on %s to %I', target, app);
end $$;

-- Keys and clients. A secret is kept as its SHA-256 alone.
create table kernel.credential (
  id text primary key,
  tenant_id text not null references kernel.tenant,
  api text not null,
  kind text not null check (kind in ('key', 'client')),
  scheme text not null,
  name text not null,
  prefix text not null,
  secret_hash bytea not null,
  scopes text[] not null default '{}',
  plan text not null,
  bound_to text,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_at timestamptz
);
create unique index credential_key_hash on kernel.credential (secret_hash) where kind = 'key';
create index credential_tenant on kernel.credential (tenant_id, created_at desc, id desc);
call kernel.own_by_tenant('kernel.credential', '${app}');

-- Which tenant a key belongs to is asked before any tenant is known. These two answer that and nothing else.
create function kernel.find_key(hash bytea, at timestamptz)
  returns table (id text, api text, tenant_id text, scheme text, scopes text[], plan text, bound_to text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.id, c.api, c.tenant_id, c.scheme, c.scopes, c.plan, c.bound_to
  from kernel.credential c
  where c.kind = 'key' and c.secret_hash = hash
    and c.revoked_at is null and (c.expires_at is null or c.expires_at > at)
$$;
create function kernel.find_client(client_id text, hash bytea, at timestamptz)
  returns table (id text, api text, tenant_id text, scheme text, scopes text[], plan text, bound_to text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.id, c.api, c.tenant_id, c.scheme, c.scopes, c.plan, c.bound_to
  from kernel.credential c
  where c.kind = 'client' and c.id = client_id and c.secret_hash = hash
    and c.revoked_at is null and (c.expires_at is null or c.expires_at > at)
$$;
revoke all on function kernel.find_key(bytea, timestamptz), kernel.find_client(text, bytea, timestamptz) from public;
grant execute on function kernel.find_key(bytea, timestamptz), kernel.find_client(text, bytea, timestamptz) to ${app};

-- The built-in issuer's keys, the newest signs.
create table kernel.signing_key (
  id text primary key,
  private_key bytea not null,
  public_key bytea not null,
  created_at timestamptz not null default now()
);
grant select, insert on kernel.signing_key to ${app};

-- Random keys of this installation, made with it.
create table kernel.instance_secret (
  name text primary key,
  value bytea not null
);
grant select on kernel.instance_secret to ${app};
insert into kernel.instance_secret values
  ('cursor', sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));
