-- What the lists of care go by. As with claims, each order has an index for the whole list and one for each filter.

-- Clients are looked for by the beginning of a name or number, whatever its case. Row-level security keeps operators that might
-- leak out of index conditions, and lower() and like count as such; comparisons of these columns do not.
alter table rymeda.client
  add column first_name_key text collate "C" not null generated always as (lower(first_name)) stored,
  add column last_name_key text collate "C" not null generated always as (lower(last_name)) stored,
  add column medical_record_number_key text collate "C" generated always as (lower(medical_record_number)) stored;
create index client_by_status_and_name on rymeda.client (tenant_id, status, last_name, id);
create index client_by_first_name_key on rymeda.client (tenant_id, first_name_key);
create index client_by_last_name_key on rymeda.client (tenant_id, last_name_key);
create index client_by_medical_record_number_key on rymeda.client (tenant_id, medical_record_number_key);

-- A column of its own, so that taking a unit changes no index: it stays false until the last one.
alter table rymeda.service_authorization
  add column exhausted boolean not null generated always as (used_units >= approved_units) stored;
create index service_authorization_by_client_and_creation on rymeda.service_authorization (tenant_id, client_id, created_at, id);
create index service_authorization_by_service on rymeda.service_authorization (tenant_id, service_type, created_at, id);
create index service_authorization_by_start on rymeda.service_authorization (tenant_id, start_date);
create index service_authorization_by_end on rymeda.service_authorization (tenant_id, end_date);
create index service_authorization_exhausted on rymeda.service_authorization (tenant_id, created_at, id) where exhausted;

create index care_plan_by_status on rymeda.care_plan (tenant_id, client_id, status, created_at, id);

create index session_by_status_and_start on rymeda.session (tenant_id, status, start_time, id);
create index session_by_client_and_creation on rymeda.session (tenant_id, client_id, created_at, id);
create index session_by_provider_and_creation on rymeda.session (tenant_id, provider_id, created_at, id);

create index progress_note_by_status on rymeda.progress_note (tenant_id, status, created_at, id);
