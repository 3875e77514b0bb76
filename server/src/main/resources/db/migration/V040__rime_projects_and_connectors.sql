-- Rime: people and their sessions, projects, connectors.

create table rime.person (
  id uuid primary key,
  tenant_id text not null references kernel.tenant,
  email text not null,
  first_name text,
  last_name text,
  role text not null check (role in ('viewer', 'editor', 'admin')),
  status text not null check (status in ('invited', 'active')),
  password_hash text,
  last_login_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index person_email on rime.person (tenant_id, lower(email));
create index person_list on rime.person (tenant_id, created_at, id);
call kernel.own_by_tenant('rime.person', '${app}');

-- Whose address this is, asked by the sandbox alone, where one host serves all tenants.
create function rime.tenants_of(address text) returns table (tenant_id text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.tenant_id from rime.person p where lower(p.email) = lower(address)
$$;
revoke all on function rime.tenants_of(text) from public;
grant execute on function rime.tenants_of(text) to ${app};

create table rime.session (
  id uuid primary key,
  tenant_id text not null references kernel.tenant,
  person_id uuid not null references rime.person on delete cascade,
  started_at timestamptz not null,
  ended_at timestamptz
);
create index session_person on rime.session (person_id);
call kernel.own_by_tenant('rime.session', '${app}');

-- Used tokens are kept: one that comes back is a sign of theft.
create table rime.refresh_token (
  id uuid primary key,
  tenant_id text not null references kernel.tenant,
  session_id uuid not null references rime.session on delete cascade,
  token_hash bytea not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create unique index refresh_token_hash on rime.refresh_token (token_hash);
create index refresh_token_session on rime.refresh_token (session_id);
call kernel.own_by_tenant('rime.refresh_token', '${app}');

create table rime.project (
  id uuid primary key,
  tenant_id text not null references kernel.tenant,
  name text not null,
  description text,
  timezone text not null,
  drift_detection_enabled boolean not null,
  drift_interval_hours integer not null check (drift_interval_hours between 1 and 168),
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index project_name on rime.project (tenant_id, lower(name));
create index project_list on rime.project (tenant_id, created_at, id);
call kernel.own_by_tenant('rime.project', '${app}');

create table rime.connector (
  id uuid primary key,
  tenant_id text not null references kernel.tenant,
  project_id uuid not null references rime.project on delete cascade,
  name text not null,
  type text not null,
  status text not null check (status in ('untested', 'healthy', 'failing')),
  config jsonb not null,
  unsealed_secrets jsonb not null,
  schedule text,
  timezone text,
  enabled boolean not null,
  schema_change_policy text not null check (schema_change_policy in ('allow_all', 'allow_columns', 'block_all')),
  last_run_at timestamptz,
  last_run_status text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index connector_name on rime.connector (project_id, lower(name));
create index connector_list on rime.connector (tenant_id, created_at, id);
create index connector_list_by_type on rime.connector (tenant_id, type, created_at, id);
create index connector_list_of_project on rime.connector (project_id, created_at, id);
create index connector_list_of_project_by_type on rime.connector (project_id, type, created_at, id);
call kernel.own_by_tenant('rime.connector', '${app}');

-- Which pipelines sync which connector. A connector in use cannot be deleted, a whole project can.
create table rime.connector_use (
  connector_id uuid not null constraint connector_use_connector references rime.connector,
  pipeline_id uuid not null,
  tenant_id text not null references kernel.tenant,
  project_id uuid not null references rime.project on delete cascade,
  primary key (connector_id, pipeline_id)
);
create index connector_use_pipeline on rime.connector_use (pipeline_id);
create index connector_use_project on rime.connector_use (project_id);
call kernel.own_by_tenant('rime.connector_use', '${app}');
