-- Rymeda care: who is in care, who gives it, what payers have authorized, and what took place.
-- References hold within a tenant: they name the tenant and the id, so no row can point into another tenant.
-- Lists that belong to one row (coverages, diagnoses, goals) take the tenant of the transaction by default.

create extension if not exists btree_gist schema public;

create table rymeda.provider (
  id text primary key,
  tenant_id text not null references kernel.tenant,
  first_name text not null,
  last_name text not null,
  npi text,
  specialty text not null,
  organization_id text not null,
  email text,
  phone text,
  accepting_clients boolean not null default true,
  status text not null default 'active' check (status in ('active', 'inactive')),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint provider_of_tenant unique (tenant_id, id)
);
create index provider_by_creation on rymeda.provider (tenant_id, created_at, id);
create index provider_by_name on rymeda.provider (tenant_id, last_name, id);
call kernel.own_by_tenant('rymeda.provider', '${app}');

-- A credential past expires_on counts as expired, whatever its status says.
create table rymeda.provider_credential (
  id text primary key,
  tenant_id text not null references kernel.tenant,
  provider_id text not null,
  type text not null check (type in ('license', 'board_certification', 'certification', 'dea_registration',
    'malpractice_insurance', 'background_check')),
  number text not null,
  issuer text not null,
  state text,
  issued_on date,
  expires_on date,
  status text not null default 'pending' check (status in ('pending', 'verified', 'revoked')),
  verified_at timestamptz,
  verification_source text,
  verification_note text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint provider_credential_provider foreign key (tenant_id, provider_id) references rymeda.provider (tenant_id, id)
);
create index provider_credential_by_provider on rymeda.provider_credential (tenant_id, provider_id, created_at, id);
call kernel.own_by_tenant('rymeda.provider_credential', '${app}');

create table rymeda.client (
  id text primary key,
  tenant_id text not null references kernel.tenant,
  first_name text not null,
  last_name text not null,
  date_of_birth date not null,
  gender text not null check (gender in ('female', 'male', 'other', 'unknown')),
  status text not null default 'active' check (status in ('active', 'inactive', 'discharged')),
  phone text,
  email text,
  address_line1 text,
  address_line2 text,
  address_city text,
  address_state text,
  address_zip text,
  medical_record_number text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint client_of_tenant unique (tenant_id, id),
  constraint client_medical_record_number unique (tenant_id, medical_record_number)
);
create index client_by_creation on rymeda.client (tenant_id, created_at, id);
create index client_by_name on rymeda.client (tenant_id, last_name, id);
create index client_by_status on rymeda.client (tenant_id, status, created_at, id);
call kernel.own_by_tenant('rymeda.client', '${app}');

create table rymeda.client_coverage (
  tenant_id text not null default kernel.tenant() references kernel.tenant,
  client_id text not null,
  position integer not null,
  payer_id text not null,
  member_id text not null,
  group_number text,
  relationship text not null check (relationship in ('self', 'spouse', 'child', 'other')),
  start_date date,
  end_date date,
  primary key (client_id, position),
  constraint client_coverage_client foreign key (tenant_id, client_id) references rymeda.client (tenant_id, id)
);
call kernel.own_by_tenant('rymeda.client_coverage', '${app}');

create table rymeda.client_diagnosis (
  tenant_id text not null default kernel.tenant() references kernel.tenant,
  client_id text not null,
  position integer not null,
  icd_code text not null,
  description text,
  active boolean not null,
  diagnosed_on date,
  primary key (client_id, position),
  constraint client_diagnosis_client foreign key (tenant_id, client_id) references rymeda.client (tenant_id, id)
);
call kernel.own_by_tenant('rymeda.client_diagnosis', '${app}');

create table rymeda.care_plan (
  id text primary key,
  tenant_id text not null references kernel.tenant,
  client_id text not null,
  provider_id text,
  title text not null,
  status text not null check (status in ('draft', 'active', 'completed', 'discontinued')),
  start_date date not null,
  end_date date,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint care_plan_of_tenant unique (tenant_id, id),
  constraint care_plan_client foreign key (tenant_id, client_id) references rymeda.client (tenant_id, id),
  constraint care_plan_provider foreign key (tenant_id, provider_id) references rymeda.provider (tenant_id, id),
  constraint care_plan_dates check (end_date >= start_date)
);
create index care_plan_by_client on rymeda.care_plan (tenant_id, client_id, created_at, id);
call kernel.own_by_tenant('rymeda.care_plan', '${app}');

create table rymeda.care_plan_goal (
  tenant_id text not null default kernel.tenant() references kernel.tenant,
  care_plan_id text not null,
  position integer not null,
  id text not null,
  description text not null,
  status text not null check (status in ('in_progress', 'achieved', 'abandoned')),
  target_date date,
  primary key (care_plan_id, position),
  constraint care_plan_goal_plan foreign key (tenant_id, care_plan_id) references rymeda.care_plan (tenant_id, id)
);
call kernel.own_by_tenant('rymeda.care_plan_goal', '${app}');

-- used_units are booked or done; a session takes one when it is booked and gives it back when it is called off.
create table rymeda.service_authorization (
  id text primary key,
  tenant_id text not null references kernel.tenant,
  client_id text not null,
  payer_id text not null,
  service_type text not null check (service_type in
    ('behavioral_health', 'psychiatry', 'substance_use', 'case_management', 'primary_care')),
  authorization_number text not null,
  start_date date not null,
  end_date date not null,
  approved_units integer not null,
  used_units integer not null default 0,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint service_authorization_of_tenant unique (tenant_id, id),
  constraint service_authorization_number unique (tenant_id, payer_id, authorization_number),
  constraint service_authorization_client foreign key (tenant_id, client_id) references rymeda.client (tenant_id, id),
  constraint service_authorization_dates check (end_date >= start_date),
  constraint service_authorization_units check (used_units between 0 and approved_units)
);
create index service_authorization_by_client on rymeda.service_authorization (tenant_id, client_id, service_type, end_date, id);
create index service_authorization_by_creation on rymeda.service_authorization (tenant_id, created_at, id);
call kernel.own_by_tenant('rymeda.service_authorization', '${app}');

-- From start_time to busy_until the provider is taken, unless the session was called off.
create table rymeda.session (
  id text primary key,
  tenant_id text not null references kernel.tenant,
  client_id text not null,
  provider_id text not null,
  authorization_id text not null,
  service_type text not null check (service_type in
    ('behavioral_health', 'psychiatry', 'substance_use', 'case_management', 'primary_care')),
  start_time timestamptz not null,
  end_time timestamptz,
  duration_minutes integer check (duration_minutes between 1 and 1440),
  busy_until timestamptz not null,
  place_of_service text not null,
  status text not null check (status in ('scheduled', 'in_progress', 'completed', 'cancelled', 'no_show')),
  started_at timestamptz,
  completed_at timestamptz,
  cancelled_at timestamptz,
  cancellation_reason text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint session_of_tenant unique (tenant_id, id),
  constraint session_client foreign key (tenant_id, client_id) references rymeda.client (tenant_id, id),
  constraint session_provider foreign key (tenant_id, provider_id) references rymeda.provider (tenant_id, id),
  constraint session_authorization foreign key (tenant_id, authorization_id)
    references rymeda.service_authorization (tenant_id, id),
  constraint session_end check (end_time > start_time and busy_until > start_time),
  constraint session_length check (status <> 'completed' or duration_minutes is not null),
  constraint session_provider_is_free exclude using gist
    (tenant_id with =, provider_id with =, tstzrange(start_time, busy_until) with &&)
    where (status not in ('cancelled', 'no_show'))
);
create index session_by_creation on rymeda.session (tenant_id, created_at, id);
create index session_by_start on rymeda.session (tenant_id, start_time, id);
create index session_by_status on rymeda.session (tenant_id, status, created_at, id);
create index session_by_client on rymeda.session (tenant_id, client_id, start_time, id);
create index session_by_provider on rymeda.session (tenant_id, provider_id, start_time, id);
create index session_by_authorization on rymeda.session (tenant_id, authorization_id);
call kernel.own_by_tenant('rymeda.session', '${app}');

create table rymeda.progress_note (
  id text primary key,
  tenant_id text not null references kernel.tenant,
  session_id text not null,
  client_id text not null,
  type text not null check (type in ('soap', 'progress', 'intake', 'discharge')),
  status text not null check (status in ('draft', 'ai_draft', 'reviewed', 'signed', 'amended')),
  subjective text,
  objective text,
  assessment text,
  plan text,
  narrative text,
  ai_generated boolean not null,
  reviewed_by text,
  reviewed_at timestamptz,
  signed_by text,
  signed_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint progress_note_of_tenant unique (tenant_id, id),
  constraint progress_note_session foreign key (tenant_id, session_id) references rymeda.session (tenant_id, id),
  constraint progress_note_client foreign key (tenant_id, client_id) references rymeda.client (tenant_id, id),
  constraint progress_note_reviewer foreign key (tenant_id, reviewed_by) references rymeda.provider (tenant_id, id),
  constraint progress_note_signer foreign key (tenant_id, signed_by) references rymeda.provider (tenant_id, id),
  constraint progress_note_signature check ((status in ('signed', 'amended')) = (signed_at is not null))
);
create index progress_note_by_creation on rymeda.progress_note (tenant_id, created_at, id);
create index progress_note_by_session on rymeda.progress_note (tenant_id, session_id, created_at, id);
create index progress_note_by_client on rymeda.progress_note (tenant_id, client_id, created_at, id);
call kernel.own_by_tenant('rymeda.progress_note', '${app}');

create table rymeda.progress_note_amendment (
  tenant_id text not null default kernel.tenant() references kernel.tenant,
  note_id text not null,
  position integer not null,
  id text not null,
  provider_id text not null,
  reason text not null,
  text text not null,
  created_at timestamptz not null,
  primary key (note_id, position),
  constraint progress_note_amendment_note foreign key (tenant_id, note_id) references rymeda.progress_note (tenant_id, id),
  constraint progress_note_amendment_provider foreign key (tenant_id, provider_id) references rymeda.provider (tenant_id, id)
);
call kernel.own_by_tenant('rymeda.progress_note_amendment', '${app}');
