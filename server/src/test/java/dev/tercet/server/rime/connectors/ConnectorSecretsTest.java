package dev.tercet.server.rime.connectors;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.server.kernel.secrets.Keyset;
import dev.tercet.server.kernel.secrets.Resealing;
import dev.tercet.server.kernel.secrets.SealedColumn;
import dev.tercet.server.kernel.secrets.SecretBox;
import dev.tercet.server.kernel.tenancy.TenantScope;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What the table holds of a connector's secrets, through a change of keys. */
@QuarkusTest
class ConnectorSecretsTest {

    private static final String PATH = "/api/v1/projects/0198c0de-0000-7000-8000-000000000001/connectors";
    private static final String SECRET = "pass-phrase-of-the-replica";

    @Inject
    ConnectorSecrets secrets;

    @Inject
    ClearSecrets clearSecrets;

    @Inject
    TenantScope tenants;

    @Inject
    DataSource database;

    @Inject
    Flyway owner;

    @Test
    void theTableHoldsTheSecretSealedAndTheSeedIsSealedToo() throws SQLException {
        UUID id = create();
        byte[] sealed = sealed(id);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
        assertThat(secrets.open(id, sealed)).isEqualTo(Map.of("password", SECRET));
        UUID seeded = UUID.fromString("0198c0de-0000-7000-8000-000000000102");
        assertThat(secrets.open(seeded, sealed(seeded))).isEqualTo(Map.of("password", "not-a-real-password"));
    }

    @Test
    void whatWasInTheClearIsSealedAtTheNextStart() throws SQLException {
        UUID id = create();
        execute("update rime.connector set sealed_secrets = null, unsealed_secrets = '{\"password\": \"old\"}'"
                + " where id = '" + id + "'");
        clearSecrets.seal(new StartupEvent());
        assertThat(secrets.open(id, sealed(id))).isEqualTo(Map.of("password", "old"));
        boolean gone = query(
                "select unsealed_secrets is null from rime.connector where id = '" + id + "'", r -> r.getBoolean(1));
        assertThat(gone).isTrue();
    }

    @Test
    void afterARotationEverythingIsSealedWithTheNewKey() throws Exception {
        Keyset old = Keyset.create();
        Keyset both = old.withNewKey();
        Keyset promoted = both.promoting(both.keyIds().get(1));
        execute("create table public.rotation (id text primary key, tenant_id text, sealed bytea)");
        try {
            execute("grant select, update on public.rotation to public");
            execute("insert into public.rotation select i::text, 'acme', null from generate_series(1, 250) i");
            SealedColumn column = new SealedColumn("public.rotation", "sealed", "thing");
            for (int i = 1; i <= 250; i++) {
                execute(
                        "update public.rotation set sealed = ? where id = '" + i + "'",
                        new SecretBox(old).seal("secret " + i, column.purpose(i)));
            }
            SecretBox current = new SecretBox(promoted);
            runAsJob(new Resealing(List.of(column), current, tenants, database));
            for (int i : new int[] {1, 100, 250}) {
                byte[] sealed = query("select sealed from public.rotation where id = '" + i + "'", r -> r.getBytes(1));
                assertThat(current.isCurrent(sealed)).isTrue();
                assertThat(current.open(sealed, column.purpose(i))).isEqualTo("secret " + i);
            }
        } finally {
            execute("drop table public.rotation");
        }
    }

    /** On a thread that, like the scheduler's, serves no request. */
    private static void runAsJob(Resealing job) throws Exception {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            try {
                job.run();
            } catch (Exception e) {
                failure.set(e);
            }
        });
        thread.start();
        thread.join();
        assertThat(failure.get()).isNull();
    }

    private static UUID create() {
        return UUID.fromString(given().header("Authorization", "Bearer rime_sandbox_token")
                .contentType("application/json")
                .body(Map.of(
                        "name",
                        "Sealed " + UUID.randomUUID(),
                        "type",
                        "postgresql",
                        "config",
                        Map.of(
                                "type",
                                "postgresql",
                                "host",
                                "h",
                                "database",
                                "d",
                                "username",
                                "u",
                                "password",
                                SECRET)))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private byte[] sealed(UUID id) throws SQLException {
        return query("select sealed_secrets from rime.connector where id = '" + id + "'", r -> r.getBytes(1));
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> T query(String sql, Reader<T> reader) throws SQLException {
        try (Connection connection = owner.getConfiguration().getDataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return reader.read(row);
        }
    }

    private void execute(String sql, byte[]... parameters) throws SQLException {
        try (Connection connection = owner.getConfiguration().getDataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setBytes(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }
}
