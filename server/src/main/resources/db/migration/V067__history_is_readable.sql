-- A server that does not migrate asks how far its database has been brought.
grant select on kernel.flyway_schema_history to ${app};
