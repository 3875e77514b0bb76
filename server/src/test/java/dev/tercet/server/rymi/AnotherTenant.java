package dev.tercet.server.rymi;

import static io.restassured.RestAssured.given;

import dev.tercet.server.kernel.auth.KeyStore;
import io.quarkus.runtime.StartupEvent;
import io.restassured.specification.RequestSpecification;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;

/** A tenant that owns nothing, on the plan without limits: the sandbox's other tenant may only ask five times in a row. */
@Singleton
public class AnotherTenant {

    private static final String KEY = "rymi_test_another_tenant";
    private static final String TENANT = "insert into kernel.tenant (id, api, name, plan)"
            + " values ('another', 'rymi', 'Another', 'custom') on conflict do nothing";
    private static final String CREDENTIAL =
            "insert into kernel.credential (id, tenant_id, api, kind, scheme, name, prefix, secret_hash, plan)"
                    + " values ('another', 'another', 'rymi', 'key', 'secretKey', 'Test', 'rymi_test', ?, 'custom')"
                    + " on conflict do nothing";

    void settle(@Observes @Priority(10_000) StartupEvent started, Flyway owner) throws SQLException {
        try (Connection connection = owner.getConfiguration().getDataSource().getConnection();
                Statement tenant = connection.createStatement();
                PreparedStatement credential = connection.prepareStatement(CREDENTIAL)) {
            tenant.execute(TENANT);
            credential.setBytes(1, KeyStore.sha256(KEY));
            credential.execute();
        }
    }

    /** A request with this tenant's secret key. */
    public static RequestSpecification request() {
        return given().header("Authorization", "Bearer " + KEY).contentType("application/json");
    }
}
