package dev.tercet.server.rymeda.care;

import static io.restassured.RestAssured.given;

import dev.tercet.server.kernel.ids.Ids;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** Clients, providers, authorizations and what follows from them, a test's own, in the tenant of the sandbox's key. */
record CareRecords(Flyway owner) {

    static final String KEY = "Bearer rym_test_unlimited";
    static final String OTHER_TENANT = "Bearer rym_test_other_organization";
    static final String SESSIONS = "/v1/care/sessions";

    String client() throws SQLException {
        String id = Ids.prefixed("client");
        execute(
                "insert into rymeda.client (id, tenant_id, first_name, last_name, date_of_birth, gender, created_at, updated_at)"
                        + " values ('%s', 'org_100', 'Test', 'Client', '1980-01-01', 'unknown', now(), now())"
                                .formatted(id));
        return id;
    }

    /** In behavioral health, licensed for all of 2025. */
    String provider() throws SQLException {
        return provider("behavioral_health");
    }

    /** Licensed for all of 2025. */
    String provider(String specialty) throws SQLException {
        String id = Ids.prefixed("prov");
        execute(
                "insert into rymeda.provider (id, tenant_id, first_name, last_name, specialty, organization_id, created_at, updated_at)"
                        + " values ('%s', 'org_100', 'Test', 'Provider', '%s', 'org_100', now(), now())"
                                .formatted(id, specialty));
        execute("insert into rymeda.provider_credential (id, tenant_id, provider_id, type, number, issuer, issued_on,"
                + " expires_on, status, created_at, updated_at) values ('%s', 'org_100', '%s', 'license', '1', 'Texas',"
                        .formatted(Ids.prefixed("cred"), id)
                + " '2025-01-01', '2025-12-31', 'verified', now(), now())");
        return id;
    }

    /** For behavioral health from 2025-03-01 to the last day. */
    String authorization(String client, String lastDay, int units) throws SQLException {
        return authorization(client, "behavioral_health", lastDay, units);
    }

    /** For the service from 2025-03-01 to the last day. */
    String authorization(String client, String service, String lastDay, int units) throws SQLException {
        String id = Ids.prefixed("auth");
        execute("insert into rymeda.service_authorization (id, tenant_id, client_id, payer_id, service_type,"
                + " authorization_number, start_date, end_date, approved_units, created_at, updated_at) values"
                + " ('%s', 'org_100', '%s', 'payer_medicaid', '%s', '%1$s', '2025-03-01', '%s', %d, now(), now())"
                        .formatted(id, client, service, lastDay, units));
        return id;
    }

    /** On 2025-04-01 at nine, with a provider of its own, half an hour long, with a unit of the authorization. */
    String session(String client, String authorization, String status) throws SQLException {
        String id = Ids.prefixed("session");
        execute(
                "insert into rymeda.session (id, tenant_id, client_id, provider_id, authorization_id, service_type, start_time,"
                        + " duration_minutes, busy_until, place_of_service, status, created_at, updated_at) values ('%s', 'org_100',"
                                .formatted(id)
                        + " '%s', '%s', '%s', 'behavioral_health', '2025-04-01T09:00Z', 30, '2025-04-01T09:30Z', '11', '%s', now(), now())"
                                .formatted(client, provider(), authorization, status));
        execute("update rymeda.service_authorization set used_units = used_units + 1 where id = '" + authorization
                + "'");
        return id;
    }

    /** A narrative about the sandbox's session_791. */
    String note(String status) throws SQLException {
        String id = Ids.prefixed("note");
        boolean signed = status.equals("signed") || status.equals("amended");
        execute(
                "insert into rymeda.progress_note (id, tenant_id, session_id, client_id, type, status, narrative, ai_generated,"
                        + " signed_by, signed_at, created_at, updated_at) values ('%s', 'org_100', 'session_791', 'client_123', 'progress',"
                                .formatted(id)
                        + " '%s', 'Client did well.', %s, %s, now(), now())"
                                .formatted(
                                        status,
                                        status.equals("ai_draft") || status.equals("reviewed"),
                                        signed ? "'prov_456', now()" : "null, null"));
        return id;
    }

    String plan(String client, String status) throws SQLException {
        String id = Ids.prefixed("plan");
        execute(
                "insert into rymeda.care_plan (id, tenant_id, client_id, title, status, start_date, created_at, updated_at)"
                        + " values ('%s', 'org_100', '%s', 'Anxiety', '%s', '2025-01-15', now(), now())"
                                .formatted(id, client, status));
        return id;
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = owner.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The only value of the only row. */
    int number(String query) throws SQLException {
        try (Connection connection = owner.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }

    int usedUnits(String authorization) throws SQLException {
        return number("select used_units from rymeda.service_authorization where id = '" + authorization + "'");
    }

    /** How many events tell of the thing with this id. */
    int events(String type, String id) throws SQLException {
        return number("select count(*) from kernel.event where type = '" + type + "' and data like '%\"" + id + "\"%'");
    }

    static RequestSpecification caller() {
        return given().header("Authorization", KEY).contentType(ContentType.JSON);
    }

    static ValidatableResponse book(String client, String provider, String start) {
        return book(client, provider, "behavioral_health", start);
    }

    static ValidatableResponse book(String client, String provider, String service, String start) {
        return caller().body(
                        Map.of("clientId", client, "serviceType", service, "providerId", provider, "startTime", start))
                .post(SESSIONS)
                .then();
    }

    static ValidatableResponse change(String session, String change, Map<String, ?> body) {
        return caller().body(body).post(SESSIONS + "/" + session + "/" + change).then();
    }

    static ValidatableResponse move(String session, Map<String, ?> change) {
        return caller().body(change).patch(SESSIONS + "/" + session).then();
    }
}
