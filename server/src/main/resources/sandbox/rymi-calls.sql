-- Rymi: what starting a call asks for, and three calls that are over.

insert into rymi.account (id, tenant_id, balance_usd, concurrent_calls) values
  ('0198c0de-0000-7000-8000-00000000c001', '3f1c8e52-7a4d-4b1e-9c36-5d2a8f0b7e11', 10000, 200),
  ('0198c0de-0000-7000-8000-00000000c002', '8d2b6a97-1e5f-4c80-b3d4-6f9e0a1c2b33', 25, null);

insert into rymi.publishable_key (credential_id, tenant_id, agent_id, label, allowed_channels, audience, created_at) values
  ('0b6f3c1e-52d8-4a7f-8e19-3c4d5e6f7a04', '3f1c8e52-7a4d-4b1e-9c36-5d2a8f0b7e11', '550e8400-e29b-41d4-a716-446655440000',
   'Sandbox page', array['web'], 'sdk', '2026-03-01T10:00:00Z');

insert into rymi.phone_number (number, tenant_id, agent_id, created_at) values
  ('+15559876543', '3f1c8e52-7a4d-4b1e-9c36-5d2a8f0b7e11', '550e8400-e29b-41d4-a716-446655440000', '2026-03-01T10:00:00Z'),
  ('+15559990000', '3f1c8e52-7a4d-4b1e-9c36-5d2a8f0b7e11', null, '2026-03-01T10:01:00Z');

insert into rymi.carrier (id, tenant_id, provider, account_name, account_country, connected_at) values
  ('0198c0de-0000-7000-8000-00000000c101', '3f1c8e52-7a4d-4b1e-9c36-5d2a8f0b7e11', 'twilio', 'Acme Twilio', 'US',
   '2026-03-01T10:00:00Z');

insert into rymi.call (id, tenant_id, agent_id, agent_name, agent_role, room_name, batch_id, status, recording_status,
  intelligence_status, metadata, variables, post_call, started_at, ended_at, end_reason, error_code, error_message,
  duration_seconds, bill_duration, total_cost, created_at, updated_at)
select v.id::uuid, '3f1c8e52-7a4d-4b1e-9c36-5d2a8f0b7e11', '550e8400-e29b-41d4-a716-446655440000', 'Priya - Sales Specialist',
  'operator', 'call_' || v.id, v.batch, v.status, v.recording, v.intelligence, v.metadata::jsonb, '{}', '{}',
  v.started::timestamptz, v.ended::timestamptz, v.reason, v.error, v.error_text, v.seconds, v.billed, v.cost,
  v.created::timestamptz, v.updated::timestamptz
from (values
  ('a1b2c3d4-e5f6-7890-abcd-ef1234567890', null, 'completed', 'completed', 'completed',
   '{"source": "sdk", "session_id": "sess_123"}', '2026-03-02T10:02:35Z', '2026-03-02T10:05:00Z', 'user_disconnect', null, null,
   145, 150, 0.21, '2026-03-02T10:02:30Z', '2026-03-02T10:05:20Z'),
  ('b2c3d4e5-f6a7-8901-bcde-f12345678901', 'promo-q4', 'completed', 'none', 'not_started',
   '{"batch_label": "promo-q4"}', '2026-03-01T15:00:05Z', '2026-03-01T15:00:45Z', 'user_disconnect', null, null,
   40, 60, 0.05, '2026-03-01T15:00:00Z', '2026-03-01T15:00:45Z'),
  ('c3d4e5f6-a7b8-9012-cdef-123456789012', null, 'failed', 'none', 'not_started',
   '{}', null, '2026-03-01T15:30:30Z', 'error', 'no_answer', 'Nobody answered the telephone.',
   null, 0, 0, '2026-03-01T15:30:00Z', '2026-03-01T15:30:30Z')
) v(id, batch, status, recording, intelligence, metadata, started, ended, reason, error, error_text, seconds, billed, cost,
  created, updated);

insert into rymi.call_participant (id, tenant_id, call_id, position, role, transport, identity, status, metadata, joined_at,
  left_at, created_at)
select v.id, '3f1c8e52-7a4d-4b1e-9c36-5d2a8f0b7e11', v.call::uuid, v.position, v.role, v.transport, v.identity, v.status, '{}',
  v.joined::timestamptz, v.gone::timestamptz, v.created::timestamptz
from (values
  ('participant_1', 'a1b2c3d4-e5f6-7890-abcd-ef1234567890', 0, 'agent', 'internal', 'Priya - Sales Specialist', 'left',
   '2026-03-02T10:02:35Z', '2026-03-02T10:05:00Z', '2026-03-02T10:02:30Z'),
  ('participant_2', 'a1b2c3d4-e5f6-7890-abcd-ef1234567890', 1, 'customer', 'pstn', '+15551234567', 'left',
   '2026-03-02T10:02:35Z', '2026-03-02T10:05:00Z', '2026-03-02T10:02:30Z'),
  ('participant_3', 'b2c3d4e5-f6a7-8901-bcde-f12345678901', 0, 'agent', 'internal', 'Priya - Sales Specialist', 'left',
   '2026-03-01T15:00:05Z', '2026-03-01T15:00:45Z', '2026-03-01T15:00:00Z'),
  ('participant_4', 'b2c3d4e5-f6a7-8901-bcde-f12345678901', 1, 'customer', 'pstn', '+15551234568', 'left',
   '2026-03-01T15:00:05Z', '2026-03-01T15:00:45Z', '2026-03-01T15:00:00Z'),
  ('participant_5', 'c3d4e5f6-a7b8-9012-cdef-123456789012', 0, 'customer', 'pstn', '+15551234569', 'failed',
   null, null, '2026-03-01T15:30:00Z')
) v(id, call, position, role, transport, identity, status, joined, gone, created);

insert into rymi.telephony_leg (id, tenant_id, call_id, participant_id, provider, direction, status, from_number, to_number,
  duration_seconds, created_at, updated_at)
select v.id::uuid, '3f1c8e52-7a4d-4b1e-9c36-5d2a8f0b7e11', v.call::uuid, v.participant, 'twilio', 'outbound', v.status,
  '+15559876543', v.number, v.seconds, v.created::timestamptz, v.updated::timestamptz
from (values
  ('0198c0de-0000-7000-8000-00000000c201', 'a1b2c3d4-e5f6-7890-abcd-ef1234567890', 'participant_2', 'completed',
   '+15551234567', 145, '2026-03-02T10:02:30Z', '2026-03-02T10:05:00Z'),
  ('0198c0de-0000-7000-8000-00000000c202', 'b2c3d4e5-f6a7-8901-bcde-f12345678901', 'participant_4', 'completed',
   '+15551234568', 40, '2026-03-01T15:00:00Z', '2026-03-01T15:00:45Z'),
  ('0198c0de-0000-7000-8000-00000000c203', 'c3d4e5f6-a7b8-9012-cdef-123456789012', 'participant_5', 'no_answer',
   '+15551234569', null, '2026-03-01T15:30:00Z', '2026-03-01T15:30:30Z')
) v(id, call, participant, status, number, seconds, created, updated);
