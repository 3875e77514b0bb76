-- The payers of the sandbox.
insert into rymeda.payer
  (id, tenant_id, name, type, payer_number, authorization_required, diagnosis_required, filing_limit_days, active, created_at, updated_at) values
  ('payer_medicaid', 'org_100', 'Texas Medicaid', 'medicaid', 'TXMCD', true, true, null, true, '2024-06-01T00:00:00Z', '2024-06-01T00:00:00Z'),
  ('payer_commercial', 'org_100', 'Lone Star Health Plan', 'commercial', 'LSHP1', false, true, 90, true, '2024-06-01T00:00:00Z', '2024-06-01T00:00:00Z'),
  ('payer_medicare', 'org_100', 'Medicare Part B', 'medicare', 'MCRTX', false, true, 365, true, '2024-06-02T00:00:00Z', '2024-06-02T00:00:00Z'),
  ('payer_retired', 'org_100', 'Gulf Coast Mutual', 'other', 'GCM77', false, false, null, false, '2024-06-03T00:00:00Z', '2024-11-30T00:00:00Z'),
  ('payer_oregon', 'org_200', 'Oregon Health Plan', 'medicaid', 'ORDHS', true, true, 365, true, '2024-06-01T00:00:00Z', '2024-06-01T00:00:00Z');
update rymeda.payer set covered_codes = '{90791,90832,90834,90837,90846,90847,90853}' where id = 'payer_commercial';
