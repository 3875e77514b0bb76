package dev.tercet.server.kernel.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Isolation as the database itself enforces it. The tables are found in the catalogue, so a new one cannot be forgotten. */
@QuarkusTest
class TenantIsolationTest {

    private static final String TENANT_TABLES = """
            select format('%I.%I', n.nspname, c.relname), c.relrowsecurity, c.relforcerowsecurity
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and n.nspname in ('kernel', 'rymeda', 'rymi', 'rime')
              and exists (select 1 from pg_attribute a
                          where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped)
            order by 1
            """;

    @Inject
    DataSource application;

    @Inject
    Flyway owner;

    @Inject
    TenantContext tenant;

    @Inject
    TenantReads reads;

    private record TenantTable(String name, boolean secured, boolean forced) {}

    @Test
    void everyTableWithATenantHasForcedRowSecurity() throws SQLException {
        assertThat(tables()).isNotEmpty().allSatisfy(table -> {
            assertThat(table.secured()).as("row security on %s", table.name()).isTrue();
            assertThat(table.forced()).as("forced on %s", table.name()).isTrue();
        });
    }

    @Test
    @ActivateRequestContext
    void aTenantSeesAndChangesItsOwnRowsOnly() throws SQLException {
        tenant.enter("org_200");
        for (TenantTable table : tables()) {
            assertThat(count("select count(*) from " + table.name() + " where tenant_id <> 'org_200'"))
                    .as("rows of others seen in %s", table.name())
                    .isZero();
            assertThat(deleted("delete from " + table.name() + " where tenant_id <> 'org_200'"))
                    .as("rows of others deleted from %s", table.name())
                    .isZero();
        }
    }

    @Test
    @ActivateRequestContext
    void withoutATenantNothingIsSeen() throws SQLException {
        for (TenantTable table : tables()) {
            assertThat(count("select count(*) from " + table.name()))
                    .as(table.name())
                    .isZero();
        }
    }

    /** Row-level security has its say before any constraint has, so the row may lack everything but its tenant. */
    @Test
    @ActivateRequestContext
    void aRowCannotBeWrittenForAnotherTenant() throws SQLException {
        tenant.enter("org_200");
        for (TenantTable table : tables()) {
            assertThatThrownBy(() -> update("insert into " + table.name() + " (tenant_id) values ('org_100')"))
                    .as(table.name())
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    @ActivateRequestContext
    void readsOfOneStatementSeeTheirTenantAlone() throws SQLException {
        tenant.enter("org_200");
        for (TenantTable table : tables()) {
            assertThat(reads.query("select distinct tenant_id from " + table.name(), row -> row.getString(1))
                            .all())
                    .as(table.name())
                    .isSubsetOf("org_200");
        }
        assertThat(reads.query("select id from kernel.credential", row -> row.getString(1))
                        .all())
                .containsExactly("key_other_org");
    }

    @Test
    @ActivateRequestContext
    void readsOfOneStatementLeaveNoTenantBehind() {
        tenant.enter("org_200");
        reads.query("select id from kernel.credential", row -> row.getString(1)).all();
        tenant.enter(null);

        assertThat(reads.query("select id from kernel.credential", row -> row.getString(1))
                        .all())
                .isEmpty();
    }

    @Test
    @ActivateRequestContext
    void readsOfOneStatementCannotWrite() {
        tenant.enter("org_200");
        assertThatThrownBy(() -> reads.query("delete from kernel.credential returning id", row -> row.getString(1))
                        .all())
                .rootCause()
                .hasMessageContaining("read-only transaction");
    }

    @Test
    @ActivateRequestContext
    void theApplicationCannotSwitchTheGuardOff() {
        tenant.enter("org_200");
        assertThatThrownBy(() -> update("alter table kernel.credential disable row level security"))
                .rootCause()
                .hasMessageContaining("must be owner");
        assertThatThrownBy(() -> update("truncate kernel.credential"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private List<TenantTable> tables() throws SQLException {
        List<TenantTable> tables = new ArrayList<>();
        try (Connection connection = owner.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TENANT_TABLES)) {
            while (row.next()) {
                tables.add(new TenantTable(row.getString(1), row.getBoolean(2), row.getBoolean(3)));
            }
        }
        return tables;
    }

    private long count(String sql) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = application.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** How many rows went; none from a table that the application may only append to. */
    private int deleted(String sql) {
        try {
            return update(sql);
        } catch (RuntimeException e) {
            assertThat(e).rootCause().hasMessageContaining("permission denied");
            return 0;
        }
    }

    private int update(String sql) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = application.getConnection();
                    Statement statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }
}
