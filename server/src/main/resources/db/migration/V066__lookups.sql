-- What is looked up by an address, by a client's id, and over all tenants at once.

-- People sign in with an address in any case. As with names of clients (V058), row-level security lets an index serve the comparison of
-- a column and none of lower().
alter table rime.person add column email_key text collate "C" not null generated always as (lower(email)) stored;
drop index rime.person_email;
create unique index person_email on rime.person (tenant_id, email_key);
create or replace function rime.tenants_of(address text) returns table (tenant_id text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.tenant_id from rime.person p where p.email_key = lower(address)
$$;

-- Whose OAuth client it is, asked when somebody named it with a wrong secret: the trail of its owner tells of that.
create function kernel.tenant_of_client(client_id text) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.tenant_id from kernel.credential c where c.kind = 'client' and c.id = client_id
$$;

-- How many deliveries are due by this time and since when, for the metrics: of all tenants, and nothing else of them. Of an endpoint and
-- of endpoints a thousand are counted, so that a long outage of many receivers costs no more than a short one.
create function kernel.webhook_backlog(by_now timestamptz) returns table (deliveries bigint, since timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(sum(due.deliveries), 0)::bigint, min(due.since)
  from (
    select line.deliveries, head.since
    from (
      select e.id from kernel.webhook_endpoint e
      where e.status = 'active' and e.next_due_at <= by_now order by e.next_due_at limit 1000) endpoint
    cross join lateral (
      select d.next_attempt_at as since from kernel.webhook_delivery d
      where d.endpoint_id = endpoint.id and d.in_turn order by d.position limit 1) head
    cross join lateral (
      select count(*) as deliveries from (
        select 1 from kernel.webhook_delivery d where d.endpoint_id = endpoint.id and d.in_turn limit 1000) counted) line
    where head.since <= by_now
    union all
    select count(*), min(queued.due_at) from (
      select a.due_at from kernel.webhook_attempt a
      where a.outcome is null and a.due_at <= by_now order by a.due_at limit 1000) queued
  ) due
$$;

revoke all on function kernel.tenant_of_client(text), kernel.webhook_backlog(timestamptz) from public;
grant execute on function kernel.tenant_of_client(text), kernel.webhook_backlog(timestamptz) to ${app};
