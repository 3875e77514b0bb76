-- Rymi: agents, the voices that a tenant's own voice provider accounts add, and the Do-Not-Call list.

-- What a tenant has chosen itself. Whatever is null follows the agent's role.
create table rymi.agent (
  id uuid primary key,
  tenant_id text not null references kernel.tenant,
  name text not null,
  description text,
  agent_role text not null constraint agent_role_known check (agent_role in ('operator', 'specialist', 'executive')),
  system_prompt text,
  voice text,
  voice_provider text,
  language text,
  supported_languages text[],
  persona jsonb,
  playbook jsonb,
  advanced jsonb,
  features jsonb,
  post_call jsonb,
  llm_provider text,
  llm_model text,
  llm_fallback_provider text,
  llm_fallback_model text,
  stt_provider text,
  stt_model text,
  stt_fallback_provider text,
  stt_fallback_model text,
  tts_provider text,
  tts_model text,
  tts_fallback_provider text,
  tts_fallback_model text,
  chat_summary text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index agent_newest on rymi.agent (tenant_id, created_at desc, id desc);
call kernel.own_by_tenant('rymi.agent', '${app}');

-- The voices of a connected account, as last synced.
create table rymi.provider_voice (
  id uuid primary key,
  tenant_id text not null references kernel.tenant,
  provider text not null,
  voice_id text not null,
  name text not null,
  category text not null,
  preview_url text,
  constraint provider_voice_once unique (tenant_id, provider, voice_id)
);
create index provider_voice_by_name on rymi.provider_voice (tenant_id, provider, name, id);
call kernel.own_by_tenant('rymi.provider_voice', '${app}');

-- Numbers that must not be called.
create table rymi.dnc_entry (
  id uuid primary key,
  tenant_id text not null references kernel.tenant,
  phone text not null constraint dnc_phone_e164 check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  reason text not null,
  opt_out_at timestamptz not null,
  constraint dnc_entry_once unique (tenant_id, phone)
);
create index dnc_entry_latest on rymi.dnc_entry (tenant_id, opt_out_at desc, id desc);
call kernel.own_by_tenant('rymi.dnc_entry', '${app}');
