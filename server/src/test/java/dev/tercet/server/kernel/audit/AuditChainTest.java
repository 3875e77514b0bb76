package dev.tercet.server.kernel.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.server.kernel.audit.AuditEntry.Outcome;
import dev.tercet.server.kernel.audit.AuditVerification.Anchor;
import dev.tercet.server.kernel.audit.AuditVerification.Finding;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody with the owner's rights does to the trail of a tenant, all in a transaction that is rolled back. */
@QuarkusTest
class AuditChainTest {

    private static final String TENANT = "audited";

    @Inject
    Flyway owner;

    private Connection connection;
    private List<AuditEntry> entries;

    @BeforeEach
    void fiveEntries() throws SQLException {
        connection = owner.getConfiguration().getDataSource().getConnection();
        connection.setAutoCommit(false);
        entries = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            entries.add(entry(i));
        }
        AuditRows.insert(connection, entries);
    }

    @AfterEach
    void asIfNothingHadHappened() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void whatWasWrittenIsSound() throws SQLException {
        assertThat(verify().fault()).isNull();
        assertThat(verify().end().position()).isEqualTo(5);
    }

    @Test
    void theHashIsAsPublished() throws SQLException {
        assertThat(HexFormat.of().formatHex(verify().end().hash()))
                .isEqualTo("043834a1e8286d74e0e211c7d58feae0baf7761e06f2cd4f4a6c549c62cdd767");
    }

    @Test
    void aFlippedByteIsCaughtAndNamed() throws SQLException {
        verify();
        execute("update kernel.audit_entry set request_id = 'reQ_3' where id = '" + id(3) + "'");
        assertThat(verify().fault()).isEqualTo("position 3 (entry " + id(3) + ") is not what was written");
    }

    @Test
    void aFlippedByteOfAHashIsCaught() throws SQLException {
        verify();
        execute(
                "update kernel.audit_link set hash = set_byte(hash, 7, get_byte(hash, 7) # 1) where tenant_id = 'audited'"
                        + " and position = 2");
        assertThat(verify().fault()).isEqualTo("position 2 (entry " + id(2) + ") is not what was written");
    }

    @Test
    void aRemovedEntryIsCaught() throws SQLException {
        verify();
        execute("delete from kernel.audit_entry where id = '" + id(4) + "'");
        assertThat(verify().fault()).isEqualTo("the entry of position 4 (entry " + id(4) + ") was removed");
    }

    @Test
    void aRemovedLinkIsCaught() throws SQLException {
        verify();
        execute("delete from kernel.audit_entry where id = '" + id(2) + "'");
        execute("delete from kernel.audit_link where entry_id = '" + id(2) + "'");
        assertThat(verify().fault())
                .isEqualTo("position 2 is missing; the next link is at position 3 (entry " + id(3) + ")");
    }

    @Test
    void anInsertedEntryIsCaught() throws SQLException {
        verify();
        AuditRows.insert(connection, List.of(entry(9)));
        execute("delete from kernel.audit_pending where tenant_id = 'audited'");
        assertThat(verify().fault()).isEqualTo("entry " + id(9) + " is not part of the chain");
    }

    @Test
    void movedEntriesAreCaught() throws SQLException {
        verify();
        execute("update kernel.audit_link set position = -position where tenant_id = 'audited' and position in (2, 3)");
        execute("update kernel.audit_link set position = 5 + position where tenant_id = 'audited' and position < 0");
        assertThat(verify().fault()).isEqualTo("position 2 (entry " + id(3) + ") is not what was written");
    }

    @Test
    void anEntryRemovedBeforeItWasLinkedIsCaught() throws SQLException {
        execute("delete from kernel.audit_entry where id = '" + id(5) + "'");
        assertThat(verify().fault()).isEqualTo("entry " + id(5) + " was removed before it was linked");
    }

    @Test
    void anEndThatWasCutOffIsCaughtByTheOneNotedDown() throws SQLException {
        Anchor noted = verify().end();
        execute("delete from kernel.audit_link where tenant_id = 'audited' and position > 3");
        execute("delete from kernel.audit_entry where id in ('" + id(4) + "', '" + id(5) + "')");
        assertThat(verify().fault()).isNull();
        assertThat(AuditVerification.verify(connection, TENANT, Anchor.read(noted.toString()))
                        .fault())
                .isEqualTo("the chain does not contain the end that was noted down, " + noted);
    }

    private Finding verify() throws SQLException {
        return AuditVerification.verify(connection, TENANT, null);
    }

    private static AuditEntry entry(int i) {
        return new AuditEntry(
                TENANT,
                id(i),
                Instant.parse("2025-03-01T10:00:00Z").plusMillis(i),
                "rymeda",
                "key_" + i,
                null,
                "getClaim",
                "/v1/revenue/claims/claim_" + i,
                Outcome.READ,
                200,
                1,
                "req_" + i,
                "127.0.0.1");
    }

    private static UUID id(int i) {
        return new UUID(0x0195_0000_0000_7000L, 0x8000_0000_0000_0000L + i);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
