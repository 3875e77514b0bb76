-- What is said of whole files: a file that was sent is accepted or rejected by its number (999), or rejected by its id (277CA), and
-- its claims are found by it.
alter table rymeda.interchange drop constraint interchange_status_check;
alter table rymeda.interchange add constraint interchange_status_check
  check (status in ('ready', 'sent', 'accepted', 'rejected', 'posted', 'quarantined'));
create index interchange_by_number on rymeda.interchange (tenant_id, control_number, created_at) where direction = 'out';
create index claim_submission_by_interchange on rymeda.claim_submission (tenant_id, interchange_id)
  where interchange_id is not null;
