-- What the documents and examples of Rime speak of. Passwords: your-password, for admin@acme.test and for admin@globex.test.

insert into rime.person (id, tenant_id, email, first_name, last_name, role, status, password_hash, created_at, updated_at) values
  ('0198c0de-0000-7000-8000-000000000011', 'acme', 'admin@acme.test', 'Ada', 'Admin', 'admin', 'active',
    '$2a$10$mAGwuF4K/s5kYaR1B3XuaOLSMdCGwfCz1XKNqG5rrEuLQLLDR.H.K', '2025-11-03T21:10:00Z', '2025-11-03T21:10:00Z'),
  ('0198c0de-0000-7000-8000-000000000b11', 'globex', 'admin@globex.test', 'Gus', 'Globex', 'admin', 'active',
    '$2a$10$mAGwuF4K/s5kYaR1B3XuaOLSMdCGwfCz1XKNqG5rrEuLQLLDR.H.K', '2025-11-03T21:10:00Z', '2025-11-03T21:10:00Z');

insert into rime.project
  (id, tenant_id, name, description, timezone, drift_detection_enabled, drift_interval_hours, created_at, updated_at) values
  ('0198c0de-0000-7000-8000-000000000001', 'acme', 'Analytics', 'Production data of the web shop.', 'Pacific/Auckland', true, 6,
    '2025-11-03T21:15:00Z', '2025-11-03T21:15:00Z'),
  ('0198c0de-0000-7000-8000-000000000b01', 'globex', 'Analytics', null, 'UTC', true, 6,
    '2025-11-03T21:15:00Z', '2025-11-03T21:15:00Z');

insert into rime.connector
  (id, tenant_id, project_id, name, type, status, config, sealed_secrets, enabled, schema_change_policy,
   last_run_at, last_run_status, created_at, updated_at) values
  ('0198c0de-0000-7000-8000-000000000101', 'acme', '0198c0de-0000-7000-8000-000000000001', 'Orders CSV', 'csv', 'healthy',
    '{"type": "csv", "delimiter": ",", "quote_character": "\"", "header_row": 1, "skip_rows": 0, "encoding": "UTF-8"}', {{sealed connector:0198c0de-0000-7000-8000-000000000101 {}}},
    true, 'allow_columns', '2025-11-21T17:00:00Z', 'completed', '2025-11-03T21:20:00Z', '2025-11-03T21:20:00Z'),
  ('0198c0de-0000-7000-8000-000000000102', 'acme', '0198c0de-0000-7000-8000-000000000001', 'Shop database', 'postgresql', 'untested',
    '{"type": "postgresql", "host": "db.acme.test", "port": 5432, "database": "shop", "username": "rime", "password": "********",
      "ssl_mode": "require"}',
    {{sealed connector:0198c0de-0000-7000-8000-000000000102 {"password": "not-a-real-password"}}},
    true, 'allow_columns', null, null, '2025-11-03T21:25:00Z', '2025-11-03T21:25:00Z');

insert into rime.connector_use (connector_id, pipeline_id, tenant_id, project_id) values
  ('0198c0de-0000-7000-8000-000000000101', '0198c0de-0000-7000-8000-000000000201', 'acme', '0198c0de-0000-7000-8000-000000000001');
