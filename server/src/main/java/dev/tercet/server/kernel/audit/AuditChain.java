package dev.tercet.server.kernel.audit;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The chain over a tenant's entries. The hash of a link covers the hash before it, the position and every member of the
 * entry, so nothing can be changed, removed, inserted or moved without breaking all that follows. Works on a connection
 * inside a transaction that its caller holds.
 */
final class AuditChain {

    /** The hash before the first link. */
    private static final byte[] NOTHING = new byte[32];

    private static final int AT_ONCE = 1_000;
    private static final String ENTER = "select set_config('app.tenant', ?, true)";
    private static final String TRY_LOCK =
            "select pg_try_advisory_xact_lock(hashtextextended('kernel.audit ' || ?, 0))";
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('kernel.audit ' || ?, 0))";
    private static final String HEAD =
            "select position, hash from kernel.audit_link where tenant_id = ? order by position desc limit 1";
    private static final String TAKE = """
            with taken as (
              delete from kernel.audit_pending p using (
                select entry_id from kernel.audit_pending where tenant_id = ? order by entry_id limit ?) first
              where p.tenant_id = ? and p.entry_id = first.entry_id
              returning p.entry_id)
            select taken.entry_id, %s
            from taken left join kernel.audit_entry e on e.tenant_id = ? and e.id = taken.entry_id
            order by taken.entry_id
            """.formatted(AuditRows.COLUMNS);
    private static final String APPEND = """
            insert into kernel.audit_link (tenant_id, position, entry_id, hash)
            select ?, * from unnest(?::bigint[], ?::uuid[], ?::bytea[])
            """;

    private AuditChain() {}

    /** The end of a chain: how many links it has, and the hash of the last. */
    record Head(long position, byte[] hash) {

        static final Head NONE = new Head(0, NOTHING);

        /** The link that the entry makes after this one. */
        Head next(AuditEntry entry) {
            MessageDigest sha256 = sha256();
            sha256.update(hash);
            sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(position + 1).array());
            return new Head(position + 1, sha256.digest(entry.canonical()));
        }
    }

    /** Lets the transaction see this tenant's rows, and no others. */
    static void enter(Connection connection, String tenant) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ENTER)) {
            statement.setString(1, tenant);
            statement.execute();
        }
    }

    /** Whether this transaction may append; false while another does. */
    static boolean tryLock(Connection connection, String tenant) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TRY_LOCK)) {
            statement.setString(1, tenant);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** Waits until this transaction may append. */
    static void lock(Connection connection, String tenant) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.setString(1, tenant);
            statement.execute();
        }
    }

    /**
     * Appends entries that wait, the oldest first. The lock must be held.
     *
     * @return whether more may be waiting
     * @throws AuditBreakException when an entry is gone before it was linked
     */
    static boolean append(Connection connection, String tenant) throws SQLException {
        List<AuditEntry> entries = take(connection, tenant);
        if (entries.isEmpty()) {
            return false;
        }
        Head head = head(connection, tenant);
        int count = entries.size();
        Long[] positions = new Long[count];
        UUID[] ids = new UUID[count];
        byte[][] hashes = new byte[count][];
        for (int i = 0; i < count; i++) {
            head = head.next(entries.get(i));
            positions[i] = head.position();
            ids[i] = entries.get(i).id();
            hashes[i] = head.hash();
        }
        try (PreparedStatement statement = connection.prepareStatement(APPEND)) {
            statement.setString(1, tenant);
            statement.setArray(2, connection.createArrayOf("int8", positions));
            statement.setArray(3, connection.createArrayOf("uuid", ids));
            statement.setArray(4, connection.createArrayOf("bytea", hashes));
            statement.executeUpdate();
        }
        return count == AT_ONCE;
    }

    private static List<AuditEntry> take(Connection connection, String tenant) throws SQLException {
        List<AuditEntry> entries = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
            statement.setString(1, tenant);
            statement.setInt(2, AT_ONCE);
            statement.setString(3, tenant);
            statement.setString(4, tenant);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    if (row.getString("id") == null) {
                        throw new AuditBreakException(
                                "entry " + row.getString("entry_id") + " was removed before it was linked");
                    }
                    entries.add(AuditRows.read(row));
                }
            }
        }
        return entries;
    }

    private static Head head(Connection connection, String tenant) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HEAD)) {
            statement.setString(1, tenant);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? new Head(row.getLong("position"), row.getBytes("hash")) : Head.NONE;
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
