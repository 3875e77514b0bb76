-- Rymi: calls with their participants and telephones, and what starting one asks for: keys, numbers, a carrier, a balance.

-- What a tenant has to spend, and how many calls it may have at once where its plan does not say.
create table rymi.account (
  id uuid primary key,
  tenant_id text not null constraint account_once unique references kernel.tenant,
  balance_usd numeric(14, 4) not null,
  concurrent_calls integer constraint account_concurrent_calls_positive check (concurrent_calls > 0)
);
call kernel.own_by_tenant('rymi.account', '${app}');

-- What a publishable key may do beyond being one.
create table rymi.publishable_key (
  credential_id text primary key references kernel.credential on delete cascade,
  tenant_id text not null references kernel.tenant,
  agent_id uuid not null,
  label text not null,
  allowed_channels text[] not null
    constraint publishable_key_channels check (allowed_channels <@ array['web', 'phone'] and cardinality(allowed_channels) > 0),
  audience text not null,
  default_from_number text,
  created_at timestamptz not null
);
create index publishable_key_newest on rymi.publishable_key (tenant_id, created_at desc, credential_id desc);
create index publishable_key_agent on rymi.publishable_key (tenant_id, agent_id);
call kernel.own_by_tenant('rymi.publishable_key', '${app}');

-- A number belongs to one tenant at most.
create table rymi.phone_number (
  number text constraint phone_number_once primary key
    constraint phone_number_e164 check (number ~ '^\+[1-9][0-9]{6,14}$'),
  tenant_id text not null references kernel.tenant,
  agent_id uuid,
  created_at timestamptz not null
);
create index phone_number_oldest on rymi.phone_number (tenant_id, created_at, number);
create index phone_number_agent on rymi.phone_number (tenant_id, agent_id);
call kernel.own_by_tenant('rymi.phone_number', '${app}');

-- The one active carrier of a tenant.
create table rymi.carrier (
  id uuid primary key,
  tenant_id text not null constraint carrier_once unique references kernel.tenant,
  provider text not null constraint carrier_provider_known check (provider in ('plivo', 'twilio', 'vonage')),
  account_name text not null,
  account_country text,
  sealed_credentials bytea,
  connected_at timestamptz not null
);
call kernel.own_by_tenant('rymi.carrier', '${app}');

-- One call is one room. The agent is named here as it was, so that the history outlives it.
create table rymi.call (
  id uuid primary key,
  tenant_id text not null references kernel.tenant,
  agent_id uuid not null,
  agent_name text not null,
  agent_role text not null,
  room_name text not null,
  batch_id text,
  status text not null
    constraint call_status_known check (status in ('queued', 'ringing', 'in_progress', 'completed', 'failed')),
  recording_status text not null,
  intelligence_status text not null,
  metadata jsonb not null,
  variables jsonb not null,
  post_call jsonb,
  started_at timestamptz,
  ended_at timestamptz,
  end_reason text,
  error_code text,
  error_message text,
  duration_seconds integer,
  bill_duration integer not null,
  total_cost numeric(12, 2) not null,
  provider_cost numeric(12, 2),
  provider_cost_breakdown jsonb,
  provider_cost_calculated_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint call_batch_once unique (tenant_id, batch_id),
  constraint call_over_has_end check ((status in ('completed', 'failed')) = (ended_at is not null))
);
create index call_newest on rymi.call (tenant_id, created_at desc, id desc);
create index call_newest_by_status on rymi.call (tenant_id, status, created_at desc, id desc);
create index call_newest_by_agent on rymi.call (tenant_id, agent_id, created_at desc, id desc);
create index call_newest_by_agent_and_status on rymi.call (tenant_id, agent_id, status, created_at desc, id desc);
create index call_active on rymi.call (tenant_id, created_at desc, id desc)
  where status in ('queued', 'ringing', 'in_progress');
call kernel.own_by_tenant('rymi.call', '${app}');

-- Who takes or took part. A browser that was let in has until join_by to come.
create table rymi.call_participant (
  id text primary key,
  tenant_id text not null references kernel.tenant,
  call_id uuid not null references rymi.call on delete cascade,
  position integer not null,
  role text not null constraint call_participant_role_known check (role in ('agent', 'customer', 'observer')),
  transport text not null
    constraint call_participant_transport_known check (transport in ('webrtc', 'pstn', 'sip', 'internal')),
  identity text not null,
  status text not null
    constraint call_participant_status_known check (status in ('queued', 'joining', 'active', 'left', 'failed')),
  metadata jsonb not null,
  join_by timestamptz,
  joined_at timestamptz,
  left_at timestamptz,
  created_at timestamptz not null,
  constraint call_participant_order unique (call_id, position)
);
create index call_participant_expected on rymi.call_participant (tenant_id, join_by) where status = 'joining';
call kernel.own_by_tenant('rymi.call_participant', '${app}');

-- The carrier side of a telephone.
create table rymi.telephony_leg (
  id uuid primary key,
  tenant_id text not null references kernel.tenant,
  call_id uuid not null references rymi.call on delete cascade,
  participant_id text not null references rymi.call_participant on delete cascade,
  provider text not null,
  provider_call_id text,
  direction text not null constraint telephony_leg_direction_known check (direction in ('inbound', 'outbound')),
  status text not null constraint telephony_leg_status_known check (status in
    ('queued', 'ringing', 'answered', 'in_progress', 'completed', 'failed', 'busy', 'no_answer', 'canceled')),
  from_number text not null,
  to_number text not null,
  cost numeric(12, 4),
  duration_seconds integer,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index telephony_leg_call on rymi.telephony_leg (call_id);
create index telephony_leg_queued on rymi.telephony_leg (tenant_id, to_number) where status = 'queued';
create index telephony_leg_participant on rymi.telephony_leg (participant_id);
call kernel.own_by_tenant('rymi.telephony_leg', '${app}');

-- The dialling queue: one job dials one leg.
create table rymi.dial_job (
  id uuid primary key,
  tenant_id text not null references kernel.tenant,
  call_id uuid not null references rymi.call on delete cascade,
  leg_id uuid not null references rymi.telephony_leg on delete cascade,
  state text not null constraint dial_job_state_known check (state in
    ('waiting', 'active', 'delayed', 'completed', 'failed', 'canceled')),
  attempts integer not null,
  due_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index dial_job_call on rymi.dial_job (call_id);
create index dial_job_leg on rymi.dial_job (leg_id);
create index dial_job_by_state on rymi.dial_job (tenant_id, state, updated_at);
call kernel.own_by_tenant('rymi.dial_job', '${app}');
