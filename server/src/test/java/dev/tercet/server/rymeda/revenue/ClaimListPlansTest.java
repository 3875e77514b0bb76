package dev.tercet.server.rymeda.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.contract.rymeda.model.ClaimPage;
import dev.tercet.contract.rymeda.model.ClaimSort;
import dev.tercet.server.kernel.tenancy.TenantContext;
import dev.tercet.server.rymeda.care.ServiceType;
import dev.tercet.server.testing.ListPlans;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/**
 * How PostgreSQL reads a page of claims among 20,000: by an index that has them in the order asked for, with no sort, and
 * the next page from where the last one ended. Where several filters together leave a few claims only, those may be picked and
 * sorted. Asked with the statements that are really sent, under row-level security.
 */
@QuarkusTest
class ClaimListPlansTest {

    private static final String TENANT = "org_plans";
    private static final int LIMIT = 25;

    /** Of the one transaction in which all is read. */
    private static final int PATIENCE_IN_SECONDS = 600;

    /** So few claims may be picked by their filters and sorted: that costs less than reading others in order, however many there are. */
    private static final int SORTED_IN_NO_TIME = 500;

    private static final LocalDate FROM = LocalDate.of(2024, 3, 1);
    private static final LocalDate TO = LocalDate.of(2024, 9, 30);
    private static final String CLAIMS = """
            insert into kernel.tenant (id, api, name, plan) values ('org_plans', 'rymeda', 'Plans', 'custom') on conflict do nothing;
            insert into rymeda.payer (id, tenant_id, name, type, payer_number, authorization_required, diagnosis_required, created_at, updated_at)
            select 'plans_payer_' || n, 'org_plans', 'Payer ' || n, 'other', n, false, false, now(), now() from generate_series(0, 9) n;
            insert into rymeda.provider (id, tenant_id, first_name, last_name, specialty, organization_id, created_at, updated_at)
            values ('plans_provider', 'org_plans', 'A', 'B', 'psychiatry', 'org_plans', now(), now());
            insert into rymeda.client (id, tenant_id, first_name, last_name, date_of_birth, gender, created_at, updated_at)
            select 'plans_client_' || n, 'org_plans', 'A', 'B', '1980-01-01', 'unknown', now(), now() from generate_series(0, 99) n;
            insert into rymeda.service_authorization (id, tenant_id, client_id, payer_id, service_type, authorization_number, start_date,
              end_date, approved_units, created_at, updated_at)
            values ('plans_authorization', 'org_plans', 'plans_client_0', 'plans_payer_0', 'psychiatry', '1', '2020-01-01', '2030-01-01', 9, now(), now());
            insert into rymeda.session (id, tenant_id, client_id, provider_id, authorization_id, service_type, start_time,
              duration_minutes, busy_until, place_of_service, status, created_at, updated_at)
            values ('plans_session', 'org_plans', 'plans_client_0', 'plans_provider', 'plans_authorization', 'psychiatry',
              '2025-01-01T09:00Z', 30, '2025-01-01T09:30Z', '11', 'completed', now(), now());
            insert into rymeda.claim (id, tenant_id, client_id, session_id, payer_id, provider_id, service_type, service_date,
              cpt_codes, icd_codes, amount, place_of_service, status, frequency_code, submission_count, submitted_at, created_at, updated_at)
            select 'plans_claim_' || n, 'org_plans', 'plans_client_' || hash1 % 100, 'plans_session',
              'plans_payer_' || case when hash2 % 200 = 0 then 9 else hash2 % 9 end,
              'plans_provider', case when hash3 % 200 = 0 then 'primary_care' else
                (array['behavioral_health', 'psychiatry', 'substance_use', 'case_management'])[hash3 % 4 + 1] end,
              date '2024-01-01' + hash4 % 365, '{99214}', '{F32.1}', 50 + (hash5 % 50000) / 100.0, '11',
              case when hash6 % 200 = 0 then 'rejected' else
                (array['submitted', 'accepted', 'paid', 'partially_paid', 'denied'])[hash6 % 5 + 1] end, '1', 1, now(),
              timestamptz '2024-01-01T00:00Z' + n * interval '26 minutes', now()
            from (select n, abs(hashint4(n)) hash1, abs(hashint4(n + 100000)) hash2, abs(hashint4(n + 200000)) hash3,
              abs(hashint4(n + 300000)) hash4, abs(hashint4(n + 400000)) hash5, abs(hashint4(n + 500000)) hash6
              from generate_series(1, 20000) n) spread;
            analyze rymeda.claim;
            """;

    @Inject
    Flyway owner;

    @Inject
    DataSource application;

    @Inject
    TenantContext tenant;

    @Inject
    ClaimLists lists;

    @Inject
    EntityManager entities;

    private int inOrder;

    @Test
    @ActivateRequestContext
    void everyFilterInEveryOrderIsReadFromAnIndex() throws SQLException {
        tenant.enter(TENANT);
        asOwner(CLAIMS);
        QuarkusTransaction.requiringNew().timeout(PATIENCE_IN_SECONDS).run(this::readAll);
        assertThat(inOrder).as("filters that match many claims, in each order").isGreaterThanOrEqualTo(60);
    }

    private void readAll() {
        for (int chosen = 0; chosen < 1 << 5; chosen++) {
            readWith(chosen);
        }
        read("claim_by_status", new ClaimFilter(ClaimState.REJECTED, null, null, null, null, null), "'rejected'");
        read("claim_by_payer", new ClaimFilter(null, "plans_payer_9", null, null, null, null), "'plans_payer_9'");
        read("claim_by_client", new ClaimFilter(null, null, "plans_client_42", null, null, null), "'plans_client_42'");
        read(
                "claim_by_service",
                new ClaimFilter(null, null, null, ServiceType.PRIMARY_CARE, null, null),
                "'primary_care'");
    }

    /** @param chosen which filters are set, a bit for each; their values are common ones, that no index makes rare */
    private void readWith(int chosen) {
        List<String> values = new ArrayList<>();
        boolean status = choose(chosen, 0, values, "'paid'");
        boolean payer = choose(chosen, 1, values, "'plans_payer_3'");
        boolean client = choose(chosen, 2, values, "'plans_client_42'");
        boolean service = choose(chosen, 3, values, "'psychiatry'");
        boolean days = choose(chosen, 4, values, "'" + FROM + "'", "'" + TO + "'");
        read(
                "claim",
                new ClaimFilter(
                        status ? ClaimState.PAID : null,
                        payer ? "plans_payer_3" : null,
                        client ? "plans_client_42" : null,
                        service ? ServiceType.PSYCHIATRY : null,
                        days ? FROM : null,
                        days ? TO : null),
                values.toArray(String[]::new));
    }

    private static boolean choose(int chosen, int filter, List<String> values, String... sql) {
        boolean set = (chosen >> filter & 1) == 1;
        if (set) {
            values.addAll(List.of(sql));
        }
        return set;
    }

    /**
     * Asks for two pages in each order.
     *
     * @param index how the name of the index begins that must be used; for a rare value it has to be the filter's own
     * @param values of the filter, as SQL
     */
    private void read(String index, ClaimFilter filter, String... values) {
        for (ClaimSort sort : ClaimSort.values()) {
            String name = filter + " by " + sort;
            ListPlans.Read<ClaimPage> first = read(filter, List.of(values), null, sort);
            String plan = first.plan();
            if (values.length > 1 && first.page().getPagination().getTotal() < SORTED_IN_NO_TIME) {
                assertThat(plan).as(name).contains("Index").doesNotContain("Seq Scan");
                continue;
            }
            assertReadInOrder(name, index, plan);
            String next = read(filter, List.of(values), first.page(), sort).plan();
            assertReadInOrder(name + ", next page", index, next);
            assertThat(next).as(name).containsPattern("Index Cond: .*ROW\\(");
            inOrder++;
        }
    }

    private static void assertReadInOrder(String name, String index, String plan) {
        assertThat(plan)
                .as(name)
                .containsPattern("Index Scan( Backward)? using " + index + "_")
                .doesNotContain("Sort", "Seq Scan", "Bitmap");
    }

    /** The page after the given one, or the first page. */
    private ListPlans.Read<ClaimPage> read(
            ClaimFilter filter, List<String> filterValues, ClaimPage after, ClaimSort sort) {
        String cursor = after == null ? null : after.getPagination().getCursor();
        List<String> values = new ArrayList<>(filterValues);
        if (after != null) {
            var last = after.getData().get(LIMIT - 1);
            switch (sort) {
                case CREATED_AT, _CREATED_AT -> values.add("timestamptz '" + last.getCreatedAt() + "'");
                case SERVICE_DATE, _SERVICE_DATE -> values.add("date '" + last.getServiceDate() + "'");
                case AMOUNT, _AMOUNT ->
                    values.add("bigint '" + last.getAmount().movePointRight(2).longValueExact() + "'");
            }
            values.add("'" + last.getId() + "'");
        }
        values.add(Integer.toString(LIMIT + 1));
        entities.clear();
        return new ListPlans(application, TENANT, "rymeda.claim")
                .read(() -> lists.claims(filter, LIMIT, cursor, sort), values);
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection connection = owner.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
