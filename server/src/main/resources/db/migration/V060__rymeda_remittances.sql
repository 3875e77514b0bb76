-- Payers need not echo more than 20 characters of a claim's number.
alter table rymeda.claim add column echoed_number text not null generated always as (left(id, 20)) stored;
create index claim_by_echoed_number on rymeda.claim (tenant_id, echoed_number);

-- What payers send: remittances (835) and what they mean for each claim. Money is as the file says, so it may be negative.
create table rymeda.era (
  id text primary key,
  tenant_id text not null references kernel.tenant,
  payer_id text not null,
  payer_name text not null,
  trace_number text not null,
  payment_method text not null check (payment_method in ('ACH', 'BOP', 'CHK', 'FWT', 'NON')),
  payment_date date not null,
  total_paid numeric(11, 2) not null check (total_paid >= 0),
  payee_name text,
  payee_npi text,
  claim_count integer not null check (claim_count between 0 and 10000),
  provider_adjustments jsonb not null default '[]',
  created_at timestamptz not null,
  constraint era_of_tenant unique (tenant_id, id),
  -- The same cheque or transfer is posted once.
  constraint era_trace_number unique (tenant_id, payer_id, trace_number),
  constraint era_payer foreign key (tenant_id, payer_id) references rymeda.payer (tenant_id, id)
);
create index era_by_creation on rymeda.era (tenant_id, created_at, id);
create index era_by_payment_date on rymeda.era (tenant_id, payment_date, id);
create index era_by_payer_and_creation on rymeda.era (tenant_id, payer_id, created_at, id);
create index era_by_payer_and_payment_date on rymeda.era (tenant_id, payer_id, payment_date, id);
call kernel.own_by_tenant('rymeda.era', '${app}');

-- Rows are in the order of the file. The claim is null where none was found.
create table rymeda.era_claim (
  tenant_id text not null references kernel.tenant,
  era_id text not null,
  position integer not null,
  claim_id text,
  patient_control_number text not null,
  status_code text not null check (status_code in ('1', '2', '3', '4', '19', '20', '21', '22', '23', '25')),
  billed numeric(9, 2) not null,
  paid numeric(9, 2) not null,
  patient_responsibility numeric(9, 2) not null,
  payer_control_number text,
  adjustments jsonb not null,
  service_lines jsonb not null,
  primary key (tenant_id, era_id, position),
  constraint era_claim_era foreign key (tenant_id, era_id) references rymeda.era (tenant_id, id),
  constraint era_claim_claim foreign key (tenant_id, claim_id) references rymeda.claim (tenant_id, id)
);
call kernel.own_by_tenant('rymeda.era_claim', '${app}');
