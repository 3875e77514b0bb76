-- Rymeda care in the sandbox: the ids of the documents and what they lean on.

insert into rymeda.provider (id, tenant_id, first_name, last_name, npi, specialty, organization_id, email, phone, accepting_clients, status, created_at, updated_at) values
  ('prov_456', 'org_100', 'Maya', 'Okafor', '1234567893', 'behavioral_health', 'org_100', 'maya.okafor@example.com', '+15125550142', true, 'active', '2024-03-04T15:00:00Z', '2024-03-04T15:00:00Z'),
  ('prov_457', 'org_100', 'Daniel', 'Brandt', null, 'substance_use', 'org_100', 'daniel.brandt@example.com', '+15125550143', true, 'active', '2024-03-05T15:00:00Z', '2024-03-05T15:00:00Z');

-- cred_001 is the licence the documents show. cred_002 makes prov_456 bookable from 2020 to the end of auth_100.
insert into rymeda.provider_credential (id, tenant_id, provider_id, type, number, issuer, state, issued_on, expires_on, status, verified_at, verification_source, created_at, updated_at) values
  ('cred_001', 'org_100', 'prov_456', 'license', 'LPC-78214', 'Texas State Board of Examiners of Professional Counselors', 'TX', '2023-03-01', '2035-02-28', 'verified', '2024-12-18T09:21:07Z', 'Texas BHEC online verification', '2024-06-03T14:05:00Z', '2024-12-18T09:21:07Z'),
  ('cred_002', 'org_100', 'prov_456', 'license', 'LCSW-40117', 'Texas Behavioral Health Executive Council', 'TX', '2015-06-01', '2045-05-31', 'verified', '2024-03-04T15:32:00Z', 'Texas BHEC license search', '2024-03-04T15:06:00Z', '2024-03-04T15:32:00Z'),
  ('cred_457', 'org_100', 'prov_457', 'license', 'LCDC-11902', 'Texas Health and Human Services', 'TX', '2018-01-01', '2019-12-31', 'verified', '2019-01-10T10:00:00Z', 'Texas HHS license search', '2019-01-10T09:00:00Z', '2019-01-10T10:00:00Z');

insert into rymeda.client (id, tenant_id, first_name, last_name, date_of_birth, gender, status, phone, email, address_line1, address_city, address_state, address_zip, medical_record_number, created_at, updated_at) values
  ('client_123', 'org_100', 'Jane', 'Doe', '1990-04-12', 'female', 'active', '+15125550123', 'jane.doe@example.com', '200 Lavaca St', 'Austin', 'TX', '78701', 'MRN-000123', '2024-06-03T14:00:00Z', '2024-12-10T10:30:00Z');

insert into rymeda.client_coverage (tenant_id, client_id, position, payer_id, member_id, relationship, start_date) values
  ('org_100', 'client_123', 0, 'payer_medicaid', 'MCD123456789', 'self', '2020-01-01');

insert into rymeda.client_diagnosis (tenant_id, client_id, position, icd_code, description, active, diagnosed_on) values
  ('org_100', 'client_123', 0, 'F32.1', 'Major depressive disorder, single episode, moderate', true, '2024-06-10');

insert into rymeda.care_plan (id, tenant_id, client_id, provider_id, title, status, start_date, end_date, created_at, updated_at) values
  ('plan_100', 'org_100', 'client_123', 'prov_456', 'Depression, six months', 'active', '2024-12-01', '2025-05-31', '2024-11-28T09:15:00Z', '2024-12-10T10:30:00Z');

insert into rymeda.care_plan_goal (tenant_id, care_plan_id, position, id, description, status, target_date) values
  ('org_100', 'plan_100', 0, 'goal_100', 'Sleep six hours or more on five nights a week', 'in_progress', '2025-03-01');

insert into rymeda.service_authorization (id, tenant_id, client_id, payer_id, service_type, authorization_number, start_date, end_date, approved_units, used_units, created_at, updated_at) values
  ('auth_100', 'org_100', 'client_123', 'payer_medicaid', 'behavioral_health', 'TXMCD-2020-000100', '2020-01-01', '2039-12-31', 1000000, 3, '2024-06-03T14:05:00Z', '2025-01-13T09:57:00Z');

-- 2025-01-15 at 09:00 is free: the command of the documents books it.
insert into rymeda.session (id, tenant_id, client_id, provider_id, authorization_id, service_type, start_time, end_time, duration_minutes, busy_until, place_of_service, status, completed_at, created_at, updated_at) values
  ('session_789', 'org_100', 'client_123', 'prov_456', 'auth_100', 'behavioral_health', '2025-01-08T09:00:00Z', '2025-01-08T09:55:00Z', 55, '2025-01-08T09:55:00Z', '11', 'completed', '2025-01-08T09:57:00Z', '2025-01-02T15:20:00Z', '2025-01-08T09:57:00Z'),
  ('session_790', 'org_100', 'client_123', 'prov_456', 'auth_100', 'behavioral_health', '2025-01-10T09:00:00Z', '2025-01-10T09:55:00Z', 55, '2025-01-10T09:55:00Z', '11', 'completed', '2025-01-10T09:57:00Z', '2025-01-02T15:21:00Z', '2025-01-10T09:57:00Z'),
  ('session_791', 'org_100', 'client_123', 'prov_456', 'auth_100', 'behavioral_health', '2025-01-13T09:00:00Z', '2025-01-13T09:55:00Z', 55, '2025-01-13T09:55:00Z', '11', 'completed', '2025-01-13T09:57:00Z', '2025-01-02T15:22:00Z', '2025-01-13T09:57:00Z');

insert into rymeda.progress_note (id, tenant_id, session_id, client_id, type, status, subjective, objective, assessment, plan, ai_generated, signed_by, signed_at, created_at, updated_at) values
  ('note_100', 'org_100', 'session_789', 'client_123', 'soap', 'signed', 'Client reports improved sleep patterns...', 'Alert, oriented, cooperative...', 'Progress toward treatment goals...', 'Continue current treatment plan...', false, 'prov_456', '2025-01-08T17:40:00Z', '2025-01-08T10:20:00Z', '2025-01-08T17:40:00Z');
