package dev.tercet.server.rymeda.care;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.contract.rymeda.model.Pagination;
import dev.tercet.server.kernel.tenancy.TenantContext;
import dev.tercet.server.testing.ListPlans;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How PostgreSQL reads a page of care's lists among ten thousand rows: by an index that has them in the order asked for, and
 * the next page from where the last one ended, also for a value that few rows have.
 */
@QuarkusTest
class CareListPlansTest {

    private static final String TENANT = "org_care_plans";
    private static final int LIMIT = 25;
    private static final String ROWS = """
            insert into kernel.tenant (id, api, name, plan) values ('org_care_plans', 'rymeda', 'Plans', 'custom');
            insert into rymeda.payer (id, tenant_id, name, type, payer_number, authorization_required, diagnosis_required, created_at, updated_at)
            values ('cp_payer', 'org_care_plans', 'Payer', 'other', '1', false, false, now(), now());
            insert into rymeda.provider (id, tenant_id, first_name, last_name, specialty, organization_id, created_at, updated_at)
            select 'cp_provider_' || n, 'org_care_plans', 'A', 'B', 'psychiatry', 'org_care_plans', now(), now() from generate_series(0, 99) n;
            insert into rymeda.client (id, tenant_id, first_name, last_name, date_of_birth, gender, status, medical_record_number, created_at, updated_at)
            select 'cp_client_' || n, 'org_care_plans', md5('f' || n), md5('l' || n), '1980-01-01', 'unknown',
              case when n % 200 = 1 then 'discharged' else 'active' end, md5('m' || n),
              timestamptz '2024-01-01T00:00Z' + n * interval '26 minutes', now() from generate_series(0, 9999) n;
            insert into rymeda.service_authorization (id, tenant_id, client_id, payer_id, service_type, authorization_number, start_date,
              end_date, approved_units, used_units, created_at, updated_at)
            select 'cp_auth_' || n, 'org_care_plans', 'cp_client_' || case when n % 200 = 1 then 1 else n end, 'cp_payer',
              case when n % 200 = 2 then 'primary_care' else 'psychiatry' end, n, date '2020-01-01', date '2039-01-01', 9,
              case when n % 200 = 3 then 9 else 0 end, timestamptz '2024-01-01T00:00Z' + n * interval '26 minutes', now()
            from generate_series(0, 9999) n;
            insert into rymeda.session (id, tenant_id, client_id, provider_id, authorization_id, service_type, start_time,
              duration_minutes, busy_until, place_of_service, status, created_at, updated_at)
            select 'cp_session_' || n, 'org_care_plans', 'cp_client_' || n % 100, 'cp_provider_' || n / 100, 'cp_auth_0', 'psychiatry',
              timestamptz '2025-01-01T00:00Z' + n * interval '1 hour', 30, timestamptz '2025-01-01T00:30Z' + n * interval '1 hour', '11',
              case when n % 200 = 1 then 'in_progress' else 'completed' end,
              timestamptz '2024-01-01T00:00Z' + abs(hashint4(n)) % 500000 * interval '1 minute', now()
            from generate_series(0, 9999) n;
            insert into rymeda.progress_note (id, tenant_id, session_id, client_id, type, status, narrative, ai_generated, created_at, updated_at)
            select 'cp_note_' || n, 'org_care_plans', 'cp_session_' || n % 100, 'cp_client_' || n / 100, 'progress',
              case when n % 200 = 1 then 'ai_draft' else 'draft' end, 'Text', false,
              timestamptz '2024-01-01T00:00Z' + abs(hashint4(n)) % 500000 * interval '1 minute', now()
            from generate_series(0, 9999) n;
            insert into rymeda.care_plan (id, tenant_id, client_id, title, status, start_date, created_at, updated_at)
            select 'cp_plan_' || n, 'org_care_plans', 'cp_client_' || n % 3, 'Plan', case when n % 150 = 0 then 'draft' else 'completed' end,
              '2025-01-01', timestamptz '2024-01-01T00:00Z' + abs(hashint4(n)) % 500000 * interval '1 minute', now()
            from generate_series(0, 9999) n;
            analyze rymeda.client, rymeda.service_authorization, rymeda.session, rymeda.progress_note, rymeda.care_plan;
            """;

    private static boolean filled;

    @Inject
    Flyway owner;

    @Inject
    DataSource application;

    @Inject
    TenantContext tenant;

    @Inject
    SessionService sessions;

    @Inject
    ProgressNoteService notes;

    @Inject
    CarePlanService plans;

    @Inject
    ServiceAuthorizationService authorizations;

    @Inject
    ClientProfiles clients;

    /** Where a page ended, as SQL, and how to go on. */
    private record End(Pagination page, String sortValue, String id) {}

    @BeforeEach
    void fillOnce() throws SQLException {
        if (!filled) {
            new CareRecords(owner).execute(ROWS);
            filled = true;
        }
    }

    @Test
    @ActivateRequestContext
    void sessionsAreReadInOrder() {
        tenant.enter(TENANT);
        for (String sort : List.of("createdAt", "-createdAt", "startTime", "-startTime")) {
            session(sort, "session_by_", null, null, null);
            session(sort, "session_by_status", SessionStatus.IN_PROGRESS, null, null);
            session(sort, "session_by_client", null, "cp_client_42", null);
            session(sort, "session_by_provider", null, null, "cp_provider_42");
        }
    }

    @Test
    @ActivateRequestContext
    void notesAreReadInOrder() {
        tenant.enter(TENANT);
        for (boolean newestFirst : List.of(true, false)) {
            note(newestFirst, "progress_note_by_", null, null, null);
            note(newestFirst, "progress_note_by_status", NoteStatus.AI_DRAFT, null, null);
            note(newestFirst, "progress_note_by_session", null, "cp_session_42", null);
            note(newestFirst, "progress_note_by_client", null, null, "cp_client_42");
        }
    }

    @Test
    @ActivateRequestContext
    void carePlansAreReadInOrder() {
        tenant.enter(TENANT);
        for (boolean newestFirst : List.of(true, false)) {
            plan(newestFirst, "care_plan_by_", null);
            plan(newestFirst, "care_plan_by_status", CarePlanStatus.DRAFT);
        }
    }

    @Test
    @ActivateRequestContext
    void authorizationsAreReadInOrder() {
        tenant.enter(TENANT);
        for (boolean newestFirst : List.of(true, false)) {
            authorization(newestFirst, "service_authorization_by_creation", null, null);
            authorization(newestFirst, "service_authorization_by_client_and_creation", "cp_client_1", null);
            authorization(newestFirst, "service_authorization_by_service", null, ServiceType.PRIMARY_CARE);
        }
    }

    @Test
    @ActivateRequestContext
    void clientsAreReadInOrderAndFoundByTheirKeys() {
        tenant.enter(TENANT);
        for (String sort : List.of("createdAt", "-createdAt", "lastName", "-lastName")) {
            client(sort, "client_by_", null);
            client(sort, "client_by_status", ClientStatus.DISCHARGED);
        }
        String begin = "'abcd'";
        ClientFilter filter = new ClientFilter(null, "abcd", "lastName");
        String found = new ListPlans(application, TENANT, "rymeda.client")
                .of(
                        () -> clients.list(filter, LIMIT, null),
                        List.of(begin, begin, begin, begin, begin, begin, limit()));
        assertThat(found)
                .contains(
                        "BitmapOr",
                        "client_by_first_name_key",
                        "client_by_last_name_key",
                        "client_by_medical_record_number_key")
                .doesNotContain("Seq Scan");
    }

    private void session(String sort, String index, SessionStatus status, String client, String provider) {
        SessionFilter filter = new SessionFilter(status, client, provider, null, null, sort);
        read("rymeda.session", filter.toString(), index, texts(status, client, provider), cursor -> {
            var page = sessions.list(filter, LIMIT, cursor);
            var last = page.getData().get(LIMIT - 1);
            var value = sort.endsWith("startTime") ? last.getStartTime() : last.getCreatedAt();
            return new End(page.getPagination(), "timestamptz '" + value + "'", last.getId());
        });
    }

    private void note(boolean newestFirst, String index, NoteStatus status, String session, String client) {
        NoteFilter filter = new NoteFilter(status, session, client, null, null, newestFirst);
        read("rymeda.progress_note", filter.toString(), index, texts(status, session, client), cursor -> {
            var page = notes.list(filter, LIMIT, cursor);
            var last = page.getData().get(LIMIT - 1);
            return new End(page.getPagination(), "timestamptz '" + last.getCreatedAt() + "'", last.getId());
        });
    }

    private void plan(boolean newestFirst, String index, CarePlanStatus status) {
        read("rymeda.care_plan", "plans " + status + newestFirst, index, texts("cp_client_0", status), cursor -> {
            var page = plans.list("cp_client_0", status, newestFirst, LIMIT, cursor);
            var last = page.getData().get(LIMIT - 1);
            return new End(page.getPagination(), "timestamptz '" + last.getCreatedAt() + "'", last.getId());
        });
    }

    private void authorization(boolean newestFirst, String index, String client, ServiceType service) {
        AuthorizationFilter filter = new AuthorizationFilter(null, client, service, newestFirst);
        read("rymeda.service_authorization", filter.toString(), index, texts(client, service), cursor -> {
            var page = authorizations.list(filter, LIMIT, cursor);
            var last = page.getData().get(LIMIT - 1);
            return new End(page.getPagination(), "timestamptz '" + last.getCreatedAt() + "'", last.getId());
        });
    }

    private void client(String sort, String index, ClientStatus status) {
        ClientFilter filter = new ClientFilter(status, null, sort);
        read("rymeda.client", filter.toString(), index, texts(status), cursor -> {
            var page = clients.list(filter, LIMIT, cursor);
            var last = page.getData().get(LIMIT - 1);
            String value = sort.endsWith("lastName")
                    ? "'" + last.getLastName() + "'"
                    : "timestamptz '" + last.getCreatedAt() + "'";
            return new End(page.getPagination(), value, last.getId());
        });
    }

    /** Reads two pages and looks at how. */
    private void read(String table, String name, String index, List<String> values, Function<String, End> list) {
        ListPlans reader = new ListPlans(application, TENANT, table);
        AtomicReference<End> end = new AtomicReference<>();
        List<String> first = new ArrayList<>(values);
        first.add(limit());
        assertReadInOrder(name, index, reader.of(() -> end.set(list.apply(null)), first));
        assertThat(end.get().page().getHasMore()).as(name).isTrue();
        List<String> second = new ArrayList<>(values);
        second.addAll(List.of(end.get().sortValue(), "'" + end.get().id() + "'", limit()));
        String cursor = end.get().page().getCursor();
        String next = reader.of(() -> end.set(list.apply(cursor)), second);
        assertReadInOrder(name + ", next page", index, next);
        assertThat(next).as(name).containsPattern("Index Cond: .*ROW\\(");
    }

    private static void assertReadInOrder(String name, String index, String plan) {
        assertThat(plan)
                .as(name)
                .containsPattern("Index Scan( Backward)? using " + index)
                .doesNotContain("Sort", "Seq Scan", "Bitmap");
    }

    private static String limit() {
        return Integer.toString(LIMIT + 1);
    }

    private static List<String> texts(Object... values) {
        List<String> texts = new ArrayList<>();
        for (Object value : values) {
            if (value != null) {
                texts.add("'" + value + "'");
            }
        }
        return texts;
    }
}
