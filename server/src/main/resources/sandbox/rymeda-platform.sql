-- Settings of the sandbox's organization. What is not here it leaves to the installation.
insert into rymeda.platform_settings (organization_id, tenant_id, time_zone, notification_email, updated_at) values
  ('org_100', 'org_100', 'America/Chicago', 'admin@bluebonnet.example', '2025-01-02T09:00:00Z');
