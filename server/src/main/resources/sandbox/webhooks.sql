-- An endpoint of each API with a past. Their secrets are known to everybody.

insert into kernel.webhook_endpoint (id, tenant_id, api, url, events, description, status, secret, disabled_at,
  created_at, updated_at) values
  ('wh_001', 'org_100', 'rymeda', 'https://hooks.bluebonnet.example/rymeda',
   array['session.created', 'session.completed', 'claim.paid', 'claim.denied'], 'Practice management system', 'paused',
   {{sealed webhook:wh_001 whsec_c2FuZGJveC1zZWNyZXQta25vd24tdG8tZXZlcnlib2R5}}, null,
   '2024-09-10T13:00:00Z', '2025-01-14T18:00:00Z'),
  ('wh_123', '3f1c8e52-7a4d-4b1e-9c36-5d2a8f0b7e11', 'rymi', 'http://localhost:9/webhooks/rymi',
   array['call.intelligence.ready'], null, 'disabled',
   {{sealed webhook:wh_123 whsec_your_webhook_secret_here}}, '2026-03-01T12:36:11Z',
   '2026-03-01T10:00:00Z', '2026-03-01T12:36:11Z');

insert into kernel.event (seq, tenant_id, type, data, occurred_at, relayed_at) overriding system value values
  (-2, 'org_100', 'session.created',
   '{"sessionId":"session_789","clientId":"client_123","providerId":"prov_456","startTime":"2025-01-15T09:00:00Z"}',
   '2025-01-14T16:30:00Z', '2025-01-14T16:30:00Z'),
  (-1, '3f1c8e52-7a4d-4b1e-9c36-5d2a8f0b7e11', 'call.intelligence.ready',
   '{"call_id":"b2c3d4e5-f6a7-8901-bcde-f12345678901","agent_id":"550e8400-e29b-41d4-a716-446655440000","status":"completed","duration":40,"cost":0.05,"metadata":{"batch_label":"promo-q4"}}',
   '2026-03-01T10:00:01Z', '2026-03-01T10:00:01Z');

insert into kernel.webhook_delivery
  (id, tenant_id, endpoint_id, event_seq, event_type, in_turn, status, attempts, last_number, tries, response_status,
   queued_at, created_at) values
  ('dlv_001', 'org_100', 'wh_001', -2, 'session.created', false, 'succeeded', 2, 2, 2, 200,
   '2025-01-14T16:30:00Z', '2025-01-14T16:30:00Z'),
  ('0198c0de-0000-7000-8000-00000000d001', '3f1c8e52-7a4d-4b1e-9c36-5d2a8f0b7e11', 'wh_123', -1, 'call.intelligence.ready', false,
   'failed', 6, 6, 6, null, '2026-03-01T10:00:01Z', '2026-03-01T10:00:01Z');

insert into kernel.webhook_attempt
  (id, tenant_id, endpoint_id, delivery_id, event_type, number, tries, trigger, outcome, response_status, response_body, failure,
   duration_millis, created_at, attempted_at, next_attempt_at) values
  ('att_001', 'org_100', 'wh_001', 'dlv_001', 'session.created', 1, 1, 'automatic', 'rejected', 503, 'Service Unavailable',
   'Answered with status 503', 97, '2025-01-14T16:30:00Z', '2025-01-14T16:30:00Z', '2025-01-14T16:30:02Z'),
  ('att_002', 'org_100', 'wh_001', 'dlv_001', 'session.created', 2, 2, 'automatic', 'succeeded', 200, 'ok',
   null, 184, '2025-01-14T16:30:02Z', '2025-01-14T16:30:02Z', null),
  ('att_123', '3f1c8e52-7a4d-4b1e-9c36-5d2a8f0b7e11', 'wh_123', '0198c0de-0000-7000-8000-00000000d001', 'call.intelligence.ready', 6, 6,
   'automatic', 'unreachable', null, null, 'Connection refused', 3, '2026-03-01T10:00:01Z', '2026-03-01T12:36:11Z', null);
