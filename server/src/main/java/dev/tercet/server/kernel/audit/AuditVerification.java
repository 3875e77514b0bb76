package dev.tercet.server.kernel.audit;

import dev.tercet.server.kernel.audit.AuditChain.Head;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Recomputes the chain of a tenant and compares. Finds entries that were changed, removed, inserted or moved, and, given
 * the end of the chain as it was noted down at an earlier verification, an end that was cut off or written anew.
 */
public final class AuditVerification {

    private static final int AT_ONCE = 1_000;
    private static final String WALK = """
            select l.position, l.entry_id, l.hash, %s
            from kernel.audit_link l left join kernel.audit_entry e on e.tenant_id = l.tenant_id and e.id = l.entry_id
            where l.tenant_id = ? order by l.position
            """.formatted(AuditRows.COLUMNS);
    private static final String OUTSIDE = """
            select e.id from kernel.audit_entry e
            where e.tenant_id = ?
              and not exists (select 1 from kernel.audit_link l where l.tenant_id = e.tenant_id and l.entry_id = e.id)
              and not exists (select 1 from kernel.audit_pending p where p.tenant_id = e.tenant_id and p.entry_id = e.id)
            order by e.id limit 1
            """;

    private AuditVerification() {}

    /** The end of a chain as a person notes it down: {@code 1234:9f86d0...}. */
    public record Anchor(long position, byte[] hash) {

        /** @throws IllegalArgumentException when the text is none */
        public static Anchor read(String text) {
            String[] parts = text.split(":", 2);
            return new Anchor(Long.parseLong(parts[0]), HexFormat.of().parseHex(parts.length == 2 ? parts[1] : ""));
        }

        @Override
        public String toString() {
            return position + ":" + HexFormat.of().formatHex(hash);
        }
    }

    /**
     * What was found.
     *
     * @param end the end of the chain, to be noted down
     * @param fault the first fault in words, or null when there is none
     */
    public record Finding(Anchor end, String fault) {}

    /**
     * Verifies a tenant's trail. Entries that still wait for the linker are linked first, so that none is left out.
     *
     * @param connection without auto-commit; the caller commits
     * @param earlier an end of the chain that must still be part of it, or null
     */
    public static Finding verify(Connection connection, String tenant, Anchor earlier) throws SQLException {
        AuditChain.enter(connection, tenant);
        AuditChain.lock(connection, tenant);
        Head end = Head.NONE;
        try {
            boolean more = true;
            while (more) {
                more = AuditChain.append(connection, tenant);
            }
            end = walk(connection, tenant, earlier);
            requireNoneOutside(connection, tenant);
            return new Finding(new Anchor(end.position(), end.hash()), null);
        } catch (AuditBreakException e) {
            return new Finding(new Anchor(end.position(), end.hash()), e.getMessage());
        }
    }

    private static Head walk(Connection connection, String tenant, Anchor earlier) throws SQLException {
        Head head = Head.NONE;
        boolean met = earlier == null;
        try (PreparedStatement statement = connection.prepareStatement(WALK)) {
            statement.setFetchSize(AT_ONCE);
            statement.setString(1, tenant);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    head = step(head, row);
                    met |= earlier != null
                            && head.position() == earlier.position()
                            && Arrays.equals(head.hash(), earlier.hash());
                }
            }
        }
        if (!met) {
            throw new AuditBreakException("the chain does not contain the end that was noted down, " + earlier);
        }
        return head;
    }

    private static Head step(Head before, ResultSet row) throws SQLException {
        long position = row.getLong("position");
        String named = "position " + position + " (entry " + row.getString("entry_id") + ")";
        if (position != before.position() + 1) {
            throw new AuditBreakException(
                    "position " + (before.position() + 1) + " is missing; the next link is at " + named);
        }
        if (row.getString("id") == null) {
            throw new AuditBreakException("the entry of " + named + " was removed");
        }
        Head expected = before.next(AuditRows.read(row));
        if (!Arrays.equals(expected.hash(), row.getBytes("hash"))) {
            throw new AuditBreakException(named + " is not what was written");
        }
        return expected;
    }

    private static void requireNoneOutside(Connection connection, String tenant) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OUTSIDE)) {
            statement.setString(1, tenant);
            try (ResultSet row = statement.executeQuery()) {
                if (row.next()) {
                    throw new AuditBreakException("entry " + row.getString(1) + " is not part of the chain");
                }
            }
        }
    }
}
