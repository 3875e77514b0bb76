-- Credentials over their life: rotation with a grace, last use, and whom they act for.

alter table kernel.credential
  add column updated_at timestamptz not null default now(),
  add column previous_hash bytea,
  add column previous_until timestamptz,
  add column user_id text,
  add column created_by text,
  -- One of the sandbox's own, which everybody knows and nobody can do away with.
  add column built_in boolean not null default false;
create unique index credential_previous_hash on kernel.credential (previous_hash)
  where kind = 'key' and previous_hash is not null;
create index credential_bound on kernel.credential (tenant_id, bound_to, created_at desc, id desc)
  where bound_to is not null;

-- The look-ups before any tenant is known also find a key by the secret that it had before it was rotated.
drop function kernel.find_key(bytea, timestamptz);
create function kernel.find_key(hash bytea, at timestamptz)
  returns table (id text, api text, tenant_id text, scheme text, scopes text[], plan text, bound_to text, user_id text,
    good_until timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.id, c.api, c.tenant_id, c.scheme, c.scopes, c.plan, c.bound_to, c.user_id,
    case when c.secret_hash = hash then c.expires_at else least(c.expires_at, c.previous_until) end
  from kernel.credential c
  where c.kind = 'key' and (c.secret_hash = hash or (c.previous_hash = hash and c.previous_until > at))
    and c.revoked_at is null and (c.expires_at is null or c.expires_at > at)
$$;
drop function kernel.find_client(text, bytea, timestamptz);
create function kernel.find_client(client_id text, hash bytea, at timestamptz)
  returns table (id text, api text, tenant_id text, scheme text, scopes text[], plan text, bound_to text, user_id text,
    good_until timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.id, c.api, c.tenant_id, c.scheme, c.scopes, c.plan, c.bound_to, c.user_id,
    case when c.secret_hash = hash then c.expires_at else least(c.expires_at, c.previous_until) end
  from kernel.credential c
  where c.kind = 'client' and c.id = client_id
    and (c.secret_hash = hash or (c.previous_hash = hash and c.previous_until > at))
    and c.revoked_at is null and (c.expires_at is null or c.expires_at > at)
$$;

-- Notes when credentials were last used: those of all tenants at once, in one statement. Never moves a time back, and takes
-- the rows in one order, so that two replicas that write at the same time do not wait for each other in a circle.
create function kernel.note_use(ids text[], times timestamptz[]) returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  with used as (
    select u.id, u.at from unnest(ids, times) u(id, at)
  ), held as (
    select c.id, u.at from kernel.credential c join used u on u.id = c.id
    where c.last_used_at is null or c.last_used_at < u.at
    order by c.id for update of c
  )
  update kernel.credential c set last_used_at = greatest(c.last_used_at, h.at) from held h where c.id = h.id
$$;
revoke all on function kernel.find_key(bytea, timestamptz), kernel.find_client(text, bytea, timestamptz),
  kernel.note_use(text[], timestamptz[]) from public;
grant execute on function kernel.find_key(bytea, timestamptz), kernel.find_client(text, bytea, timestamptz),
  kernel.note_use(text[], timestamptz[]) to ${app};

-- Signing keys take turns: each signs from a moment on until the next one does, and is public before and after its turn.
-- Private halves are sealed from here on; the tokens of unsealed ones are an hour old at most and are given up.
delete from kernel.signing_key;
alter table kernel.signing_key rename column private_key to sealed_private_key;
alter table kernel.signing_key add column signs_from timestamptz not null;
grant delete, update (sealed_private_key) on kernel.signing_key to ${app};
