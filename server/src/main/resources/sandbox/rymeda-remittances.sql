-- Rymeda remittances in the sandbox, and who bills: era_100 pays claim_050 and denies claim_051.
insert into rymeda.billing_provider (tenant_id, name, npi, tax_id, phone, address_line1, address_city, address_state, address_zip, updated_at) values
  ('org_100', 'CRESTVIEW HEALTH SERVICES', '1993999998', '123456789', '5125550100', '123 Health Ave', 'Austin', 'TX', '78701-0001', '2024-06-01T00:00:00Z');

insert into rymeda.era (id, tenant_id, payer_id, payer_name, trace_number, payment_method, payment_date, total_paid, payee_name, payee_npi, claim_count, created_at) values
  ('era_100', 'org_100', 'payer_medicaid', 'TEXAS MEDICAID', 'EFT20250122001', 'ACH', '2025-01-22', 200.00, 'CRESTVIEW HEALTH SERVICES', '1993999998', 2, '2025-01-22T06:00:00Z');
insert into rymeda.era_claim (tenant_id, era_id, position, claim_id, patient_control_number, status_code, billed, paid, patient_responsibility, payer_control_number, adjustments, service_lines) values
  ('org_100', 'era_100', 0, 'claim_050', 'claim_050', '1', 245.00, 200.00, 25.00, 'MCD2025010000050', '[]',
   '[{"code": "90837", "billed": 245.00, "paid": 200.00, "units": 1, "serviceDate": "2025-01-10", "adjustments": [
     {"groupCode": "CO", "reasonCode": "45", "description": "Charge exceeds the fee schedule or contract", "amount": 20.00},
     {"groupCode": "PR", "reasonCode": "3", "description": "Copay", "amount": 25.00}], "remarkCodes": []}]'),
  ('org_100', 'era_100', 1, 'claim_051', 'claim_051', '1', 245.00, 0.00, 0.00, 'MCD2025010000051', '[]',
   '[{"code": "90837", "billed": 245.00, "paid": 0.00, "units": 1, "serviceDate": "2025-01-13", "adjustments": [
     {"groupCode": "CO", "reasonCode": "197", "description": "No prior authorization", "amount": 245.00}], "remarkCodes": []}]');
