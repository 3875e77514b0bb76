-- Tenants and credentials of the sandbox. They are public, and exist nowhere else.

insert into kernel.tenant (id, api, name, plan) values
  ('org_100', 'rymeda', 'Lakeside Behavioral Health', 'enterprise'),
  ('org_200', 'rymeda', 'Hillcrest Counseling', 'free'),
  ('3f1c8e52-7a4d-4b1e-9c36-5d2a8f0b7e11', 'rymi', 'Sandbox', 'custom'),
  ('8d2b6a97-1e5f-4c80-b3d4-6f9e0a1c2b33', 'rymi', 'Sandbox Free', 'free'),
  ('acme', 'rime', 'Acme', 'business'),
  ('globex', 'rime', 'Globex', 'business');

drop table if exists pg_temp.scope_of;
create temporary table scope_of (name text, scopes text[]);
insert into scope_of values
  ('rymeda', array['care:read','care:write','revenue:read','revenue:write','compliance:read','compliance:write',
    'intelligence:read','intelligence:write','network:read','network:write','commerce:read','commerce:write','platform:admin']),
  ('rymeda-read', array['care:read','revenue:read','compliance:read','intelligence:read','network:read','commerce:read']),
  ('rime', array['viewer','editor','admin']),
  ('rime-editor', array['viewer','editor']),
  ('rime-viewer', array['viewer']),
  ('none', array[]::text[]);

insert into kernel.credential
  (id, tenant_id, api, kind, scheme, name, prefix, secret_hash, scopes, plan, bound_to, user_id, created_by, built_in)
select v.id, v.tenant, v.api, v.kind, v.scheme, v.name, left(v.secret, case when v.secret like 'rime_key_%' then 13 else 10 end), sha256(convert_to(v.secret, 'UTF8')), s.scopes, v.plan, v.bound_to,
  case when v.tenant = 'org_100' and v.kind = 'key' then 'user_100' end, case v.tenant when 'acme' then 'admin@acme.test' end, true
from (values
  ('key_sandbox', 'org_100', 'rymeda', 'key', 'apiKey', 'Sandbox', 'rym_test_your_api_key_here', 'rymeda', 'enterprise', null),
  ('key_free_tier', 'org_100', 'rymeda', 'key', 'apiKey', 'Free tier', 'rym_test_free_tier', 'rymeda', 'free', null),
  ('key_unlimited', 'org_100', 'rymeda', 'key', 'apiKey', 'Unlimited', 'rym_test_unlimited', 'rymeda', 'custom', null),
  ('key_read_only', 'org_100', 'rymeda', 'key', 'apiKey', 'Read only', 'rym_test_read_only', 'rymeda-read', 'enterprise', null),
  ('key_other_org', 'org_200', 'rymeda', 'key', 'apiKey', 'Another organization', 'rym_test_other_organization', 'rymeda', 'enterprise', null),
  ('YOUR_CLIENT_ID', 'org_100', 'rymeda', 'client', 'oauth2', 'Sandbox client', 'YOUR_CLIENT_SECRET', 'rymeda', 'enterprise', null),
  ('0b6f3c1e-52d8-4a7f-8e19-3c4d5e6f7a01', '3f1c8e52-7a4d-4b1e-9c36-5d2a8f0b7e11', 'rymi', 'key', 'secretKey', 'Documents', 'YOUR_API_KEY', 'none', 'custom', null),
  ('0b6f3c1e-52d8-4a7f-8e19-3c4d5e6f7a02', '3f1c8e52-7a4d-4b1e-9c36-5d2a8f0b7e11', 'rymi', 'key', 'secretKey', 'Sandbox', 'rymi_sandbox_secret_key', 'none', 'custom', null),
  ('0b6f3c1e-52d8-4a7f-8e19-3c4d5e6f7a03', '8d2b6a97-1e5f-4c80-b3d4-6f9e0a1c2b33', 'rymi', 'key', 'secretKey', 'Sandbox free', 'rymi_sandbox_free_key', 'none', 'free', null),
  ('0b6f3c1e-52d8-4a7f-8e19-3c4d5e6f7a04', '3f1c8e52-7a4d-4b1e-9c36-5d2a8f0b7e11', 'rymi', 'key', 'publishableKey', 'Sandbox page', 'sb_publishable_sandbox', 'none', 'custom', '550e8400-e29b-41d4-a716-446655440000'),
  ('0198c0de-0000-7000-8000-00000000a001', 'acme', 'rime', 'key', 'bearerToken', 'Sandbox', 'rime_sandbox_token', 'rime', 'business', null),
  ('0198c0de-0000-7000-8000-000000000021', 'acme', 'rime', 'key', 'bearerToken', 'Nightly build', 'rime_key_4f7a_nightly_build', 'rime-editor', 'business', '0198c0de-0000-7000-8000-000000000001'),
  ('0198c0de-0000-7000-8000-00000000a003', 'acme', 'rime', 'key', 'bearerToken', 'Sandbox viewer', 'rime_viewer_token', 'rime-viewer', 'business', null),
  ('0198c0de-0000-7000-8000-00000000a002', 'globex', 'rime', 'key', 'bearerToken', 'Globex', 'rime_globex_token', 'rime', 'business', null)
) v(id, tenant, api, kind, scheme, name, secret, scopes, plan, bound_to)
join scope_of s on s.name = v.scopes;

-- Says whose data this is.
insert into kernel.instance_secret values ('sandbox', sha256('sandbox')) on conflict do nothing;
