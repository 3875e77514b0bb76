-- Who pays claims, and what claims to them must meet.
create table rymeda.payer (
  id text primary key,
  tenant_id text not null references kernel.tenant,
  name text not null,
  type text not null check (type in ('medicaid', 'medicare', 'commercial', 'tricare', 'other')),
  payer_number text not null,
  authorization_required boolean not null,
  diagnosis_required boolean not null,
  filing_limit_days integer check (filing_limit_days between 1 and 3650),
  active boolean not null default true,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint payer_of_tenant unique (tenant_id, id),
  constraint payer_number_unique unique (tenant_id, payer_number)
);
create index payer_by_created_at on rymeda.payer (tenant_id, created_at, id);
create index payer_by_type on rymeda.payer (tenant_id, type, created_at, id);
create index payer_by_name on rymeda.payer (tenant_id, name, id);
call kernel.own_by_tenant('rymeda.payer', '${app}');
