package dev.tercet.server.rymeda.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.contract.rymeda.model.EraPage;
import dev.tercet.contract.rymeda.model.EraSort;
import dev.tercet.server.kernel.tenancy.TenantContext;
import dev.tercet.server.testing.ListPlans;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** How PostgreSQL reads a page of remittances among 5,000: in order, with no sort, whatever the filter. */
@QuarkusTest
class EraListPlansTest {

    private static final String TENANT = "org_era_plans";
    private static final int LIMIT = 25;
    private static final LocalDate FROM = LocalDate.of(2024, 3, 1);
    private static final LocalDate TO = LocalDate.of(2024, 9, 30);
    private static final String ERAS = """
            insert into kernel.tenant (id, api, name, plan) values ('org_era_plans', 'rymeda', 'Plans', 'custom');
            insert into rymeda.payer (id, tenant_id, name, type, payer_number, authorization_required, diagnosis_required, created_at, updated_at)
            select 'era_payer_' || n, 'org_era_plans', 'Payer ' || n, 'other', n, false, false, now(), now() from generate_series(0, 3) n;
            insert into rymeda.era (id, tenant_id, payer_id, payer_name, trace_number, payment_method, payment_date, total_paid,
              claim_count, created_at)
            select 'era_plan_' || n, 'org_era_plans', 'era_payer_' || case when n % 50 = 0 then 3 else n % 3 end, 'PAYER', 'T' || n, 'ACH',
              date '2024-01-01' + abs(hashint4(n)) % 365, 10, 1, timestamptz '2024-01-01T00:00Z' + n * interval '2 hours'
            from generate_series(1, 5000) n;
            analyze rymeda.era;
            """;

    @Inject
    Flyway owner;

    @Inject
    DataSource application;

    @Inject
    TenantContext tenant;

    @Inject
    EraService eras;

    @Test
    @ActivateRequestContext
    void everyFilterInEveryOrderIsReadFromAnIndex() throws SQLException {
        tenant.enter(TENANT);
        try (Connection connection = owner.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(ERAS);
        }
        for (EraSort sort : EraSort.values()) {
            read("era_by", null, null, null, sort);
            read("era_by", null, FROM, TO, sort, "'" + FROM + "'", "'" + TO + "'");
            read("era_by_payer", "era_payer_3", null, null, sort, "'era_payer_3'");
            read("era_by", "era_payer_1", FROM, TO, sort, "'era_payer_1'", "'" + FROM + "'", "'" + TO + "'");
        }
    }

    private void read(String index, String payer, LocalDate from, LocalDate to, EraSort sort, String... filter) {
        ListPlans plans = new ListPlans(application, TENANT, "rymeda.era");
        List<String> values = new ArrayList<>(List.of(filter));
        values.add(Integer.toString(LIMIT + 1));
        assertReadInOrder(index, plans.of(() -> eras.list(payer, from, to, LIMIT, null, sort), values));
        EraPage first = eras.list(payer, from, to, LIMIT, null, sort);
        var last = first.getData().get(LIMIT - 1);
        values = new ArrayList<>(List.of(filter));
        values.add(
                switch (sort) {
                    case CREATED_AT, _CREATED_AT -> "timestamptz '" + last.getCreatedAt() + "'";
                    case PAYMENT_DATE, _PAYMENT_DATE -> "date '" + last.getPaymentDate() + "'";
                });
        values.add("'" + last.getId() + "'");
        values.add(Integer.toString(LIMIT + 1));
        String cursor = first.getPagination().getCursor();
        String next = plans.of(() -> eras.list(payer, from, to, LIMIT, cursor, sort), values);
        assertReadInOrder(index, next);
        assertThat(next).containsPattern("Index Cond: .*ROW\\(");
    }

    private static void assertReadInOrder(String index, String plan) {
        assertThat(plan)
                .containsPattern("Index Scan( Backward)? using " + index + "_")
                .doesNotContain("Sort", "Seq Scan", "Bitmap");
    }
}
