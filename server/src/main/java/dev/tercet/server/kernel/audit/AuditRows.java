package dev.tercet.server.kernel.audit;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/** Entries as rows. */
final class AuditRows {

    /** The columns of an entry, in the order in which {@link #read} and {@link #insert} know them. */
    static final String COLUMNS =
            "e.tenant_id, e.id, e.at, e.api, e.credential_id, e.user_id, e.operation_id, e.target,"
                    + " e.outcome, e.status, e.repeats, e.request_id, e.address";

    private static final String INSERT = """
            with fresh as (
              insert into kernel.audit_entry (tenant_id, id, at, api, credential_id, user_id, operation_id, target,
                outcome, status, repeats, request_id, address)
              select * from unnest(?::text[], ?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::int[], ?::int[], ?::text[], ?::text[])
              returning tenant_id, id)
            insert into kernel.audit_pending (tenant_id, entry_id) select tenant_id, id from fresh
            """;

    private AuditRows() {}

    /** Writes the entries, all of one tenant, and queues them for the linker. One statement, however many they are. */
    static void insert(Connection connection, List<AuditEntry> entries) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            Columns columns = new Columns(connection, statement, entries);
            columns.add("text", AuditEntry::tenantId);
            columns.add("uuid", AuditEntry::id);
            columns.add("text", entry -> entry.at().toString());
            columns.add("text", AuditEntry::api);
            columns.add("text", AuditEntry::credentialId);
            columns.add("text", AuditEntry::userId);
            columns.add("text", AuditEntry::operationId);
            columns.add("text", AuditEntry::target);
            columns.add("text", entry -> entry.outcome().name().toLowerCase(Locale.ROOT));
            columns.add("int4", AuditEntry::status);
            columns.add("int4", AuditEntry::repeats);
            columns.add("text", AuditEntry::requestId);
            columns.add("text", AuditEntry::address);
            statement.executeUpdate();
        }
    }

    /** The entry of the current row. */
    static AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getString("tenant_id"),
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("api"),
                row.getString("credential_id"),
                row.getString("user_id"),
                row.getString("operation_id"),
                row.getString("target"),
                AuditEntry.Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                row.getInt("status"),
                row.getInt("repeats"),
                row.getString("request_id"),
                row.getString("address"));
    }

    /** Fills a statement with one array for each column. */
    private static final class Columns {

        private final Connection connection;
        private final PreparedStatement statement;
        private final List<AuditEntry> entries;
        private int index;

        Columns(Connection connection, PreparedStatement statement, List<AuditEntry> entries) {
            this.connection = connection;
            this.statement = statement;
            this.entries = entries;
        }

        void add(String type, Function<AuditEntry, Object> member) throws SQLException {
            Array column =
                    connection.createArrayOf(type, entries.stream().map(member).toArray());
            statement.setArray(++index, column);
        }
    }
}
