-- Rymeda revenue in the sandbox: the claims of the documents, and half a year of claims of other clients, 142 of them still
-- with the payer, as in the documents' example of a page.

insert into rymeda.claim (id, tenant_id, client_id, session_id, payer_id, provider_id, service_type, service_date, cpt_codes, icd_codes, amount, place_of_service, status, frequency_code, submission_count, authorization_number, payer_control_number, amount_paid, patient_responsibility, reasons, era_ids, submitted_at, adjudicated_at, created_at, updated_at) values
  ('claim_050', 'org_100', 'client_123', 'session_790', 'payer_medicaid', 'prov_456', 'behavioral_health', '2025-01-10', '{90837}', '{F32.1}', 245.00, '11', 'paid', '1', 1, 'TXMCD-2020-000100', 'MCD2025010000050', 200.00, 25.00,
   '[{"code": "CO-45", "description": "Charge exceeds the fee schedule or contract"}, {"code": "PR-3", "description": "Copay"}]', '{era_100}', '2025-01-11T08:00:00Z', '2025-01-22T06:00:00Z', '2025-01-11T08:00:00Z', '2025-01-22T06:00:00Z'),
  ('claim_051', 'org_100', 'client_123', 'session_791', 'payer_medicaid', 'prov_456', 'behavioral_health', '2025-01-13', '{90837}', '{F32.1}', 245.00, '11', 'denied', '1', 1, 'TXMCD-2020-000100', 'MCD2025010000051', 0, 0,
   '[{"code": "CO-197", "description": "No prior authorization"}]', '{era_100}', '2025-01-14T08:00:00Z', '2025-01-22T06:00:00Z', '2025-01-14T08:00:00Z', '2025-01-22T06:00:00Z');

insert into rymeda.claim_event (id, tenant_id, claim_id, type, status, amount, era_id, note, created_at) values
  ('clev_100', 'org_100', 'claim_050', 'submitted', 'submitted', 245.00, null, null, '2025-01-11T08:00:00Z'),
  ('clev_101', 'org_100', 'claim_050', 'accepted', 'accepted', null, null, 'A2:20', '2025-01-12T06:00:00Z'),
  ('clev_102', 'org_100', 'claim_050', 'paid', 'paid', 200.00, 'era_100', null, '2025-01-22T06:00:00Z'),
  ('clev_103', 'org_100', 'claim_051', 'submitted', 'submitted', 245.00, null, null, '2025-01-14T08:00:00Z'),
  ('clev_104', 'org_100', 'claim_051', 'accepted', 'accepted', null, null, 'A2:20', '2025-01-15T06:00:00Z'),
  ('clev_105', 'org_100', 'claim_051', 'denied', 'denied', 0, 'era_100', 'CO-197', '2025-01-22T06:00:00Z');

-- The history has providers of its own, so that prov_456 stays free.
insert into rymeda.provider (id, tenant_id, first_name, last_name, npi, specialty, organization_id, email, accepting_clients, status, created_at, updated_at) values
  ('prov_460', 'org_100', 'Grace', 'Lindqvist', '1993999998', 'behavioral_health', 'org_100', 'grace.lindqvist@example.com', true, 'active', '2024-03-06T15:00:00Z', '2024-03-06T15:00:00Z'),
  ('prov_461', 'org_100', 'Omar', 'Haddad', null, 'psychiatry', 'org_100', 'omar.haddad@example.com', false, 'active', '2024-03-07T15:00:00Z', '2024-03-07T15:00:00Z');
insert into rymeda.provider_credential (id, tenant_id, provider_id, type, number, issuer, state, issued_on, expires_on, status, verified_at, verification_source, created_at, updated_at) values
  ('cred_460', 'org_100', 'prov_460', 'license', 'LPC-81130', 'Texas Behavioral Health Executive Council', 'TX', '2016-02-01', '2036-01-31', 'verified', '2024-03-06T15:30:00Z', 'Texas BHEC license search', '2024-03-06T15:05:00Z', '2024-03-06T15:30:00Z'),
  ('cred_461', 'org_100', 'prov_461', 'license', 'TMB-R5521', 'Texas Medical Board', 'TX', '2012-09-01', '2036-08-31', 'verified', '2024-03-07T15:30:00Z', 'Texas Medical Board look-up', '2024-03-07T15:05:00Z', '2024-03-07T15:30:00Z');

-- Clients 201 to 224, by turns with one of the payers and with one of the providers.
drop table if exists pg_temp.past_client;
create temporary table past_client as
select 'client_' || 201 + n as id, n,
  (array['Ana', 'Ben', 'Cora', 'Dev', 'Elsa', 'Finn', 'Gia', 'Hugo', 'Iris', 'Jon', 'Kim', 'Leo'])[n % 12 + 1] as first_name,
  (array['Abbott', 'Barnes', 'Castillo', 'Dalton', 'Engel', 'Flores', 'Grant', 'Hayes'])[n % 8 + 1] as last_name,
  (array['payer_medicaid', 'payer_commercial', 'payer_medicare'])[n % 3 + 1] as payer_id,
  (array['prov_460', 'prov_461'])[n % 2 + 1] as provider_id,
  (array['behavioral_health', 'psychiatry'])[n % 2 + 1] as service_type,
  (array['F41.1', 'F33.1', 'F43.10', 'F90.2', 'F32.1'])[n % 5 + 1] as icd_code
from generate_series(0, 23) n;

insert into rymeda.client (id, tenant_id, first_name, last_name, date_of_birth, gender, created_at, updated_at)
select id, 'org_100', first_name, last_name, date '1960-02-11' + n * 531, (array['female', 'male'])[n % 2 + 1],
  timestamptz '2024-06-04T14:00:00Z' + n * interval '3 hours', timestamptz '2024-06-04T14:00:00Z' + n * interval '3 hours'
from past_client;
insert into rymeda.client_coverage (tenant_id, client_id, position, payer_id, member_id, relationship, start_date)
select 'org_100', id, 0, payer_id, 'M' || 700000 + n, 'self', '2024-01-01' from past_client;
insert into rymeda.client_diagnosis (tenant_id, client_id, position, icd_code, active, diagnosed_on)
select 'org_100', id, 0, icd_code, true, '2024-06-20' from past_client;
insert into rymeda.service_authorization (id, tenant_id, client_id, payer_id, service_type, authorization_number, start_date, end_date, approved_units, created_at, updated_at)
select 'auth_' || 201 + n, 'org_100', id, payer_id, service_type, 'AN-2024-' || 201 + n, '2024-06-01', '2026-05-31', 60,
  '2024-06-20T10:00:00Z', '2024-06-20T10:00:00Z'
from past_client;

-- One claim a day in the second half of 2024, then twelve a day from 2 January 2025.
drop table if exists pg_temp.past_claim;
create temporary table past_claim as
select past.*, service_day + interval '1 day 14 hours' + i * interval '1 second' as submitted_at,
  round(amount * 0.15, 2) as write_off
from (
  select i, c.id as client_id, c.n, c.payer_id, c.provider_id, c.service_type, c.icd_code,
    case when i < 158 then timestamptz '2024-07-01T00:00:00Z' + i * interval '1 day'
      else timestamptz '2025-01-02T00:00:00Z' + (i - 158) / 12 * interval '1 day' end as service_day,
    case when i < 158 then 15 else 14 + (i - 158) % 12 / 2 end as hour,
    case when c.service_type = 'psychiatry' then '99214' when i % 5 < 3 then '90837' else '90834' end as cpt_code,
    case when c.service_type = 'psychiatry' then 30 when i % 5 < 3 then 55 else 45 end as minutes,
    case when c.service_type = 'psychiatry' then 165.00 when i % 5 < 3 then 245.00 else 180.00 end as amount,
    case when i >= 158 then 'submitted' when i >= 150 then 'accepted' when i % 20 in (1, 6) then 'denied'
      when i % 20 = 9 then 'partially_paid' when i % 20 = 13 then 'rejected' when i % 40 = 17 then 'voided' else 'paid' end as status
  from generate_series(0, 299) i join past_client c on c.n = i % 24
) past;

insert into rymeda.session (id, tenant_id, client_id, provider_id, authorization_id, service_type, start_time, end_time, duration_minutes, busy_until, place_of_service, status, completed_at, created_at, updated_at)
select 'session_' || 1000 + i, 'org_100', client_id, provider_id, 'auth_' || 201 + n, service_type,
  service_day + hour * interval '1 hour', service_day + hour * interval '1 hour' + minutes * interval '1 minute', minutes,
  service_day + hour * interval '1 hour' + minutes * interval '1 minute', (array['11', '10'])[i % 3 / 2 + 1], 'completed',
  service_day + (hour + 1) * interval '1 hour', service_day - interval '9 days', service_day + (hour + 1) * interval '1 hour'
from past_claim;
update rymeda.service_authorization a set used_units = (select count(*) from rymeda.session s where s.authorization_id = a.id)
where a.id in (select 'auth_' || 201 + n from past_client);

insert into rymeda.claim (id, tenant_id, client_id, session_id, payer_id, provider_id, service_type, service_date, cpt_codes, icd_codes, amount, place_of_service, status, frequency_code, submission_count, authorization_number, payer_control_number, amount_paid, patient_responsibility, reasons, submitted_at, adjudicated_at, void_reason, voided_at, created_at, updated_at)
select 'claim_' || 1000 + i, 'org_100', client_id, 'session_' || 1000 + i, payer_id, provider_id, service_type, service_day::date,
  array[cpt_code], array[icd_code], amount, (array['11', '10'])[i % 3 / 2 + 1], status, '1', 1, 'AN-2024-' || 201 + n,
  case when status not in ('submitted', 'rejected', 'voided') then 'PCN2024' || 1000 + i end,
  case status when 'paid' then amount - write_off - 20 when 'partially_paid' then amount - write_off - 70 else 0 end,
  case when status in ('paid', 'partially_paid') then 20 else 0 end,
  case status
    when 'paid' then '[{"code": "CO-45", "description": "Charge exceeds the fee schedule or contract"}, {"code": "PR-3", "description": "Copay"}]'
    when 'partially_paid' then '[{"code": "CO-45", "description": "Charge exceeds the fee schedule or contract"}, {"code": "CO-16", "description": "Information is missing", "remarkCodes": ["M76"]}, {"code": "PR-3", "description": "Copay"}]'
    when 'denied' then (array['[{"code": "CO-197", "description": "No prior authorization"}]', '[{"code": "CO-50", "description": "Not medically necessary"}]', '[{"code": "CO-11", "description": "The diagnosis does not fit the procedure"}]'])[n % 3 + 1]
    when 'rejected' then '[{"code": "A7:562", "description": "The provider identifier is not valid"}]'
    else '[]' end::jsonb,
  submitted_at, case when status in ('paid', 'partially_paid', 'denied') then submitted_at + interval '12 days' end,
  case when status = 'voided' then 'Billed twice' end, case when status = 'voided' then submitted_at + interval '2 days' end,
  submitted_at, submitted_at + case status when 'submitted' then interval '0' when 'voided' then interval '2 days' when 'accepted' then interval '1 day' when 'rejected' then interval '1 day' else interval '12 days' end
from past_claim;

insert into rymeda.claim_event (id, tenant_id, claim_id, type, status, amount, created_at)
select 'clev_' || 10000 + i, 'org_100', 'claim_' || 1000 + i, 'submitted', 'submitted', amount, submitted_at from past_claim
union all
select 'clev_' || 20000 + i, 'org_100', 'claim_' || 1000 + i, 'accepted', 'accepted', null, submitted_at + interval '1 day'
from past_claim where status not in ('submitted', 'rejected', 'voided');
insert into rymeda.claim_event (id, tenant_id, claim_id, type, status, amount, note, created_at)
select 'clev_' || 30000 + substr(id, 7)::integer, 'org_100', id, status, status,
  case when status in ('paid', 'partially_paid', 'denied') then amount_paid end,
  coalesce(void_reason, case when status in ('denied', 'rejected') then reasons -> 0 ->> 'code' end), updated_at
from rymeda.claim where id like 'claim\_1%' and status not in ('submitted', 'accepted');

-- Another organization has a claim too, which nobody else may see.
insert into rymeda.provider (id, tenant_id, first_name, last_name, specialty, organization_id, created_at, updated_at) values
  ('prov_900', 'org_200', 'Petra', 'Nolan', 'behavioral_health', 'org_200', '2024-03-06T15:00:00Z', '2024-03-06T15:00:00Z');
insert into rymeda.client (id, tenant_id, first_name, last_name, date_of_birth, gender, created_at, updated_at) values
  ('client_900', 'org_200', 'Sam', 'Whitfield', '1985-09-30', 'male', '2024-06-03T14:00:00Z', '2024-06-03T14:00:00Z');
insert into rymeda.service_authorization (id, tenant_id, client_id, payer_id, service_type, authorization_number, start_date, end_date, approved_units, used_units, created_at, updated_at) values
  ('auth_900', 'org_200', 'client_900', 'payer_oregon', 'behavioral_health', 'OHP-900', '2024-01-01', '2039-12-31', 100, 1, '2024-06-03T14:05:00Z', '2025-01-07T17:00:00Z');
insert into rymeda.session (id, tenant_id, client_id, provider_id, authorization_id, service_type, start_time, end_time, duration_minutes, busy_until, place_of_service, status, completed_at, created_at, updated_at) values
  ('session_900', 'org_200', 'client_900', 'prov_900', 'auth_900', 'behavioral_health', '2025-01-07T16:00:00Z', '2025-01-07T16:55:00Z', 55, '2025-01-07T16:55:00Z', '11', 'completed', '2025-01-07T16:57:00Z', '2025-01-02T15:20:00Z', '2025-01-07T16:57:00Z');
insert into rymeda.claim (id, tenant_id, client_id, session_id, payer_id, provider_id, service_type, service_date, cpt_codes, icd_codes, amount, place_of_service, status, frequency_code, submission_count, authorization_number, submitted_at, created_at, updated_at) values
  ('claim_900', 'org_200', 'client_900', 'session_900', 'payer_oregon', 'prov_900', 'behavioral_health', '2025-01-07', '{90837}', '{F33.1}', 210.00, '11', 'submitted', '1', 1, 'OHP-900', '2025-01-08T08:00:00Z', '2025-01-08T08:00:00Z', '2025-01-08T08:00:00Z');
