-- Work that is due later or again and again. The columns are db-scheduler's. A row names its tenant in task_instance and
-- task_data; the scheduler looks at the rows of all tenants, and enters a row's tenant to do its work.
create table kernel.job (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures integer,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index job_due on kernel.job (execution_time);
create index job_heartbeat on kernel.job (last_heartbeat);
grant select, insert, update, delete on kernel.job to ${app};
