-- The outbox, and the delivery of what is in it to webhook endpoints.

-- What has happened, written in the transaction in which it happened. A relay takes it from here, in the order of seq.
create table kernel.event (
  seq bigint generated always as identity primary key,
  tenant_id text not null references kernel.tenant,
  type text not null,
  -- JSON as it is sent, byte for byte; jsonb would reorder it.
  data text not null,
  occurred_at timestamptz not null,
  -- The span that wrote it (W3C Trace Context), so that its deliveries appear in the same trace.
  trace_parent text,
  relayed_at timestamptz,
  constraint event_of_tenant unique (tenant_id, seq)
);
create index event_relayed on kernel.event (tenant_id, relayed_at);
create index event_waiting on kernel.event (tenant_id, seq) where relayed_at is null;
call kernel.own_by_tenant('kernel.event', '${app}');

-- Where a tenant wants to be told what. Secrets are sealed. The last three columns are the relay's: when the first
-- delivery in line is due, and which replica is at work on the line until when (by the clock of the database).
create table kernel.webhook_endpoint (
  id text primary key,
  tenant_id text not null references kernel.tenant,
  api text not null,
  url text not null,
  events text[] not null check (cardinality(events) > 0),
  description text,
  status text not null check (status in ('active', 'paused', 'disabled')),
  secret bytea,
  next_secret bytea,
  next_secret_at timestamptz,
  failure_streak integer not null default 0,
  revision integer not null default 0,
  active_since timestamptz,
  disabled_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  next_due_at timestamptz,
  lease_owner text,
  lease_until timestamptz,
  constraint webhook_endpoint_of_tenant unique (tenant_id, id)
);
create index webhook_endpoint_list on kernel.webhook_endpoint (tenant_id, created_at desc, id desc);
create index webhook_endpoint_due on kernel.webhook_endpoint (next_due_at) where status = 'active' and next_due_at is not null;
call kernel.own_by_tenant('kernel.webhook_endpoint', '${app}');

-- One event on its way to one endpoint. Those in_turn form the endpoint's line, in the order of position.
create table kernel.webhook_delivery (
  id text primary key,
  tenant_id text not null references kernel.tenant,
  endpoint_id text not null,
  event_seq bigint not null,
  event_type text not null,
  position bigint generated always as identity,
  in_turn boolean not null default true,
  status text not null default 'pending' check (status in ('pending', 'succeeded', 'failed')),
  attempts integer not null default 0,
  last_number integer not null default 0,
  tries integer not null default 0,
  response_status integer,
  next_attempt_at timestamptz,
  queued_at timestamptz not null,
  created_at timestamptz not null,
  constraint webhook_delivery_of_tenant unique (tenant_id, id),
  constraint webhook_delivery_endpoint foreign key (tenant_id, endpoint_id)
    references kernel.webhook_endpoint (tenant_id, id) on delete cascade,
  constraint webhook_delivery_event foreign key (tenant_id, event_seq) references kernel.event (tenant_id, seq)
);
create index webhook_delivery_line on kernel.webhook_delivery (endpoint_id, position) where in_turn;
create index webhook_delivery_latest on kernel.webhook_delivery (endpoint_id, position desc);
create index webhook_delivery_age on kernel.webhook_delivery (tenant_id, created_at);
create index webhook_delivery_event on kernel.webhook_delivery (event_seq);
call kernel.own_by_tenant('kernel.webhook_delivery', '${app}');

-- Every attempt that was made, and those that were asked for by hand and are not made yet (outcome is null).
create table kernel.webhook_attempt (
  id text primary key,
  tenant_id text not null references kernel.tenant,
  endpoint_id text not null,
  delivery_id text not null,
  event_type text not null,
  number integer not null,
  tries integer not null default 1,
  trigger text not null check (trigger in ('automatic', 'manual')),
  outcome text check (outcome in ('succeeded', 'rejected', 'timeout', 'unreachable')),
  response_status integer,
  response_body text,
  failure text,
  duration_millis integer,
  created_at timestamptz not null,
  attempted_at timestamptz,
  due_at timestamptz,
  next_attempt_at timestamptz,
  lease_owner text,
  lease_until timestamptz,
  constraint webhook_attempt_endpoint foreign key (tenant_id, endpoint_id)
    references kernel.webhook_endpoint (tenant_id, id) on delete cascade,
  constraint webhook_attempt_delivery foreign key (tenant_id, delivery_id)
    references kernel.webhook_delivery (tenant_id, id) on delete cascade
);
create index webhook_attempt_queued on kernel.webhook_attempt (endpoint_id, created_at desc, id desc);
create index webhook_attempt_made on kernel.webhook_attempt (endpoint_id, attempted_at desc, id desc) where attempted_at is not null;
create index webhook_attempt_of_delivery on kernel.webhook_attempt (delivery_id);
create index webhook_attempt_due on kernel.webhook_attempt (due_at) where outcome is null;
call kernel.own_by_tenant('kernel.webhook_attempt', '${app}');

-- The relay works for all tenants, but enters one before it reads or writes anything of it. These tell it whose turn it is,
-- take and keep the lease on that turn, and show nothing else.
create function kernel.tenants_with_events() returns setof text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct tenant_id from kernel.event where relayed_at is null
$$;

create function kernel.claim_webhook_endpoints(claimant text, lease_millis integer, due timestamptz, most integer)
  returns table (tenant_id text, id text)
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with free as materialized (
    select e.id from kernel.webhook_endpoint e
    where e.status = 'active' and e.next_due_at <= due and (e.lease_until is null or e.lease_until < clock_timestamp())
    order by e.next_due_at
    for no key update skip locked
    limit most)
  update kernel.webhook_endpoint e
  set lease_owner = claimant, lease_until = clock_timestamp() + lease_millis * interval '1 millisecond'
  from free where e.id = free.id
  returning e.tenant_id, e.id
$$;

create function kernel.claim_webhook_attempts(claimant text, lease_millis integer, due timestamptz, most integer)
  returns table (tenant_id text, id text)
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with free as materialized (
    select a.id from kernel.webhook_attempt a
    where a.outcome is null and a.due_at <= due and (a.lease_until is null or a.lease_until < clock_timestamp())
    order by a.due_at
    for no key update skip locked
    limit most)
  update kernel.webhook_attempt a
  set lease_owner = claimant, lease_until = clock_timestamp() + lease_millis * interval '1 millisecond'
  from free where a.id = free.id
  returning a.tenant_id, a.id
$$;

create function kernel.renew_webhook_leases(claimant text, lease_millis integer, held text[]) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update kernel.webhook_endpoint set lease_until = clock_timestamp() + lease_millis * interval '1 millisecond'
  where id = any (held) and lease_owner = claimant;
  update kernel.webhook_attempt set lease_until = clock_timestamp() + lease_millis * interval '1 millisecond'
  where id = any (held) and lease_owner = claimant and outcome is null;
$$;

-- The next time at which anything is due; null when nothing waits.
create function kernel.next_webhook_due() returns timestamptz
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select least(
    (select min(next_due_at) from kernel.webhook_endpoint
      where status = 'active' and next_due_at is not null and (lease_until is null or lease_until < clock_timestamp())),
    (select min(due_at) from kernel.webhook_attempt
      where outcome is null and (lease_until is null or lease_until < clock_timestamp())))
$$;

revoke all on function kernel.tenants_with_events(), kernel.next_webhook_due(),
  kernel.claim_webhook_endpoints(text, integer, timestamptz, integer),
  kernel.claim_webhook_attempts(text, integer, timestamptz, integer),
  kernel.renew_webhook_leases(text, integer, text[]) from public;
grant execute on function kernel.tenants_with_events(), kernel.next_webhook_due(),
  kernel.claim_webhook_endpoints(text, integer, timestamptz, integer),
  kernel.claim_webhook_attempts(text, integer, timestamptz, integer),
  kernel.renew_webhook_leases(text, integer, text[]) to ${app};
