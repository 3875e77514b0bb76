-- What an organization has chosen. Null where it goes by the installation's own settings.
create table rymeda.platform_settings (
  organization_id text primary key,
  tenant_id text not null references kernel.tenant,
  time_zone text,
  token_ttl_seconds integer check (token_ttl_seconds between 300 and 86400),
  artifact_notice_days integer check (artifact_notice_days between 1 and 365),
  webhook_failure_limit integer check (webhook_failure_limit between 0 and 1000),
  notification_email text,
  updated_at timestamptz not null,
  constraint platform_settings_of_organization check (organization_id = tenant_id)
);
call kernel.own_by_tenant('rymeda.platform_settings', '${app}');
