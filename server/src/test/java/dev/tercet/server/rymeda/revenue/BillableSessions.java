package dev.tercet.server.rymeda.revenue;

import dev.tercet.server.kernel.ids.Ids;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** Completed sessions of a client of the test's own, in the tenant of the sandbox's key. */
public record BillableSessions(Flyway owner, String client, String provider, String authorization) {

    public static BillableSessions of(Flyway owner) throws SQLException {
        BillableSessions made =
                new BillableSessions(owner, Ids.prefixed("client"), Ids.prefixed("prov"), Ids.prefixed("auth"));
        made.execute("""
                insert into rymeda.client (id, tenant_id, first_name, last_name, date_of_birth, gender, created_at, updated_at)
                values ('%1$s', 'org_100', 'Test', 'Client', '1980-01-01', 'unknown', now(), now());
                insert into rymeda.client_coverage (tenant_id, client_id, position, payer_id, member_id, relationship)
                values ('org_100', '%1$s', 0, 'payer_medicaid', 'MCD123456789', 'self');
                insert into rymeda.client_diagnosis (tenant_id, client_id, position, icd_code, active) values
                ('org_100', '%1$s', 0, 'F41.1', true), ('org_100', '%1$s', 1, 'F32.1', false), ('org_100', '%1$s', 2, 'F33.1', true);
                insert into rymeda.provider (id, tenant_id, first_name, last_name, specialty, organization_id, created_at, updated_at)
                values ('%2$s', 'org_100', 'Test', 'Provider', 'psychiatry', 'org_100', now(), now());
                insert into rymeda.service_authorization (id, tenant_id, client_id, payer_id, service_type, authorization_number,
                  start_date, end_date, approved_units, created_at, updated_at)
                values ('%3$s', 'org_100', '%1$s', 'payer_medicaid', 'psychiatry', '%3$s', '2025-01-01', '2025-12-31', 60, now(), now());
                """.formatted(made.client, made.provider, made.authorization));
        return made;
    }

    /** @param start such as {@code 2025-03-01T10:00:00Z}; the provider must be free */
    public String completed(String start, int minutes) throws SQLException {
        String id = Ids.prefixed("session");
        execute("""
                insert into rymeda.session (id, tenant_id, client_id, provider_id, authorization_id, service_type, start_time,
                  duration_minutes, busy_until, place_of_service, status, created_at, updated_at)
                values ('%s', 'org_100', '%s', '%s', '%s', 'psychiatry', '%s', %d, timestamptz '%5$s' + interval '%6$d minutes',
                  '10', 'completed', now(), now())
                """.formatted(id, client, provider, authorization, start, minutes));
        return id;
    }

    /** The first row that the query finds, as text; null in the place of null. */
    public List<String> row(String sql) throws SQLException {
        try (Connection connection = owner.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            List<String> row = new ArrayList<>();
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                row.add(rows.getString(column));
            }
            return row;
        }
    }

    public void execute(String sql) throws SQLException {
        try (Connection connection = owner.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A claim of 245 to payer_medicaid for 90837 in the session. */
    public String claim(String session) {
        return bill(session, "90837", 245).statusCode(201).extract().path("id");
    }

    /** The answer to a claim of 100 to payer_medicaid for the session. */
    ValidatableResponse bill(String session, String code) {
        return bill(session, code, 100);
    }

    ValidatableResponse bill(String session, String code, double amount) {
        return ClaimCalls.caller()
                .body(Map.of(
                        "clientId",
                        client,
                        "sessionId",
                        session,
                        "payerId",
                        "payer_medicaid",
                        "cptCodes",
                        List.of(code),
                        "amount",
                        amount))
                .post(ClaimCalls.CLAIMS)
                .then();
    }
}
