package dev.tercet.server.rymeda.care;

import static io.restassured.RestAssured.given;

import dev.tercet.server.kernel.ids.Ids;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** Clients, providers and authorizations of a test's own, in the tenant of the sandbox's key. */
record CareRecords(Flyway owner) {

    static final String KEY = "Bearer rym_test_your_api_key_here";
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

    /** Licensed for all of 2025. */
    String provider() throws SQLException {
        String id = Ids.prefixed("prov");
        execute(
                "insert into rymeda.provider (id, tenant_id, first_name, last_name, specialty, organization_id, created_at, updated_at)"
                        + " values ('%s', 'org_100', 'Test', 'Provider', 'behavioral_health', 'org_100', now(), now())"
                                .formatted(id));
        execute("insert into rymeda.provider_credential (id, tenant_id, provider_id, type, number, issuer, issued_on,"
                + " expires_on, status, created_at, updated_at) values ('%s', 'org_100', '%s', 'license', '1', 'Texas',"
                        .formatted(Ids.prefixed("cred"), id)
                + " '2025-01-01', '2025-12-31', 'verified', now(), now())");
        return id;
    }

    /** For behavioral health from 2025-03-01 to the last day. */
    String authorization(String client, String lastDay, int units) throws SQLException {
        String id = Ids.prefixed("auth");
        execute("insert into rymeda.service_authorization (id, tenant_id, client_id, payer_id, service_type,"
                + " authorization_number, start_date, end_date, approved_units, created_at, updated_at) values"
                + " ('%s', 'org_100', '%s', 'payer_medicaid', 'behavioral_health', '%s', '2025-03-01', '%s', %d, now(), now())"
                        .formatted(id, client, id, lastDay, units));
        return id;
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = owner.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    int usedUnits(String authorization) throws SQLException {
        try (Connection connection = owner.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select used_units from rymeda.service_authorization where id = '" + authorization + "'")) {
            row.next();
            return row.getInt(1);
        }
    }

    static RequestSpecification caller() {
        return given().header("Authorization", KEY).contentType(ContentType.JSON);
    }

    static ValidatableResponse book(String client, String provider, String start) {
        return caller().body(Map.of(
                        "clientId",
                        client,
                        "serviceType",
                        "behavioral_health",
                        "providerId",
                        provider,
                        "startTime",
                        start))
                .post(SESSIONS)
                .then();
    }

    static ValidatableResponse change(String session, String change, Map<String, ?> body) {
        return caller().body(body).post(SESSIONS + "/" + session + "/" + change).then();
    }
}
