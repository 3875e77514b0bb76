-- Bills to payers and what became of them.
create table rymeda.claim (
  id text primary key,
  tenant_id text not null references kernel.tenant,
  client_id text not null,
  session_id text not null,
  payer_id text not null,
  provider_id text not null,
  service_type text not null check (service_type in
    ('behavioral_health', 'psychiatry', 'substance_use', 'case_management', 'primary_care')),
  service_date date not null,
  cpt_codes text[] not null check (cardinality(cpt_codes) between 1 and 50),
  icd_codes text[] not null check (cardinality(icd_codes) <= 12),
  amount numeric(9, 2) not null check (amount > 0),
  -- Row-level security keeps operators that might leak out of index conditions, and those of numeric count as such. Those of bigint do not.
  amount_cents bigint not null generated always as ((amount * 100)::bigint) stored,
  place_of_service text not null,
  status text not null check (status in
    ('submitted', 'accepted', 'rejected', 'paid', 'partially_paid', 'denied', 'voided')),
  frequency_code text not null check (frequency_code in ('1', '7', '8')),
  submission_count integer not null check (submission_count >= 1),
  authorization_number text,
  payer_control_number text,
  amount_paid numeric(9, 2) not null default 0 check (amount_paid >= 0),
  patient_responsibility numeric(9, 2) not null default 0 check (patient_responsibility >= 0),
  reasons jsonb not null default '[]',
  era_ids text[] not null default '{}',
  duplicate_of text,
  void_reason text,
  submitted_at timestamptz not null,
  adjudicated_at timestamptz,
  voided_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint claim_of_tenant unique (tenant_id, id),
  constraint claim_client foreign key (tenant_id, client_id) references rymeda.client (tenant_id, id),
  constraint claim_session foreign key (tenant_id, session_id) references rymeda.session (tenant_id, id),
  constraint claim_payer foreign key (tenant_id, payer_id) references rymeda.payer (tenant_id, id),
  constraint claim_provider foreign key (tenant_id, provider_id) references rymeda.provider (tenant_id, id),
  constraint claim_duplicate foreign key (tenant_id, duplicate_of) references rymeda.claim (tenant_id, id),
  constraint claim_voided check ((status = 'voided') = (voided_at is not null))
);

-- The list offers four equality filters, a range of service dates and three orders. Each order has an index for the whole list
-- and one for each filter, so that a page is read in order and stops when it is full, however rare the value.
create index claim_by_creation on rymeda.claim (tenant_id, created_at, id);
create index claim_by_service_date on rymeda.claim (tenant_id, service_date, id);
create index claim_by_amount on rymeda.claim (tenant_id, amount_cents, id);
create index claim_by_status_and_creation on rymeda.claim (tenant_id, status, created_at, id);
create index claim_by_status_and_service_date on rymeda.claim (tenant_id, status, service_date, id);
create index claim_by_status_and_amount on rymeda.claim (tenant_id, status, amount_cents, id);
create index claim_by_payer_and_creation on rymeda.claim (tenant_id, payer_id, created_at, id);
create index claim_by_payer_and_service_date on rymeda.claim (tenant_id, payer_id, service_date, id);
create index claim_by_payer_and_amount on rymeda.claim (tenant_id, payer_id, amount_cents, id);
create index claim_by_client_and_creation on rymeda.claim (tenant_id, client_id, created_at, id);
create index claim_by_client_and_service_date on rymeda.claim (tenant_id, client_id, service_date, id);
create index claim_by_client_and_amount on rymeda.claim (tenant_id, client_id, amount_cents, id);
create index claim_by_service_and_creation on rymeda.claim (tenant_id, service_type, created_at, id);
create index claim_by_service_and_service_date on rymeda.claim (tenant_id, service_type, service_date, id);
create index claim_by_service_and_amount on rymeda.claim (tenant_id, service_type, amount_cents, id);
create index claim_by_session on rymeda.claim (tenant_id, session_id);
call kernel.own_by_tenant('rymeda.claim', '${app}');

-- What happened to a claim, one row a step. Rows are added and never changed.
create table rymeda.claim_event (
  id text primary key,
  tenant_id text not null references kernel.tenant,
  claim_id text not null,
  type text not null check (type in ('submitted', 'received', 'accepted', 'rejected', 'paid', 'partially_paid', 'denied',
    'reversed', 'resubmitted', 'voided')),
  status text not null check (status in
    ('submitted', 'accepted', 'rejected', 'paid', 'partially_paid', 'denied', 'voided')),
  amount numeric(9, 2),
  era_id text,
  note text,
  created_at timestamptz not null,
  constraint claim_event_claim foreign key (tenant_id, claim_id) references rymeda.claim (tenant_id, id)
);
create index claim_event_by_claim on rymeda.claim_event (tenant_id, claim_id, created_at, id);
call kernel.own_by_tenant('rymeda.claim_event', '${app}');

-- Whoever is insured with a payer, or authorized by one, is so with one that exists.
alter table rymeda.client_coverage add constraint client_coverage_payer
  foreign key (tenant_id, payer_id) references rymeda.payer (tenant_id, id);
alter table rymeda.service_authorization add constraint service_authorization_payer
  foreign key (tenant_id, payer_id) references rymeda.payer (tenant_id, id);
