-- Agents, synced voices and the Do-Not-Call list of the sandbox.

insert into rymi.agent (id, tenant_id, name, agent_role, voice, voice_provider, language, persona, playbook, features,
  post_call, created_at, updated_at) values
  ('550e8400-e29b-41d4-a716-446655440000', '3f1c8e52-7a4d-4b1e-9c36-5d2a8f0b7e11', 'Priya - Sales Specialist', 'operator',
   'Aoede', 'google', 'en-US',
   '{"name": "Priya", "role": "Insurance sales specialist", "toneOverride": "Warm and confident",
     "audienceDescription": "Small business owners in India", "companyName": "Acme Insurance"}',
   '{"opener": "Hello {caller_name}, this is {agent_name} from {business_name}. Do you have two minutes?",
     "closingCTA": "May I book a callback for you?", "endCallMessage": "Thank you for your time. Goodbye!"}',
   '{"recording_enabled": true, "transcription_enabled": true, "require_consent": false}',
   '{"summary": {"enabled": true},
     "evaluation": {"rubric": "Did the agent qualify the lead and attempt to book a follow-up?"}}',
   '2026-03-01T10:00:00Z', '2026-03-01T10:00:00Z');

insert into rymi.provider_voice (id, tenant_id, provider, voice_id, name, category)
select gen_random_uuid(), '3f1c8e52-7a4d-4b1e-9c36-5d2a8f0b7e11', 'elevenlabs', v.id, v.name, 'premade'
from (values
  ('pNInz6obpgDQGcFmaJgB', 'Adam'), ('ErXwobaYiN019PkySvjV', 'Antoni'), ('VR6AewLTigWG4xSOukaG', 'Arnold'),
  ('EXAVITQu4vr4xnSDxMaL', 'Bella'), ('IKne3meq5aSn9XLyUdCD', 'Charlie'), ('XB0fDUnXU5powFXDhCwa', 'Charlotte'),
  ('onwK4e9ZLuTAKqWW03F9', 'Daniel'), ('AZnzlk1XvdvUeBnXmlld', 'Domi'), ('MF3mGyEYCl7XYWbV9V6O', 'Elli'),
  ('JBFqnCBsd6RMkjVDRZzb', 'George'), ('oWAxZDx7w5VEj9dCyTzz', 'Grace'), ('TxGEqnHWrfWFTfGW9XjX', 'Josh'),
  ('TX3LPaxmHKxFdv7VOQHJ', 'Liam'), ('XrExE9yKIg1WjnnlVkGX', 'Matilda'), ('21m00Tcm4TlvDq8ikWAM', 'Rachel'),
  ('yoZ06aMxZJJ28mfd3POQ', 'Sam'), ('pMsXgVXv3BLzUgSXRplE', 'Serena'), ('GBv7mTt0atIp3Br8iCZE', 'Thomas')
) v(id, name);

insert into rymi.dnc_entry (id, tenant_id, phone, reason, opt_out_at) values
  ('0198c0de-0000-7000-8000-0000000d0001', '3f1c8e52-7a4d-4b1e-9c36-5d2a8f0b7e11', '+15550001234', 'Customer request',
   '2026-03-01T09:00:00Z');
