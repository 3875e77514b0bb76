package dev.tercet.server.kernel.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/** Which tenants there are, and their plans. Remembers the found for a minute, as plans change seldom. Thread-safe. */
@Singleton
class TenantPlans {

    private static final int REMEMBERED = 10_000;
    private static final Duration MEMORY = Duration.ofMinutes(1);

    private final DataSource database;
    private final Cache<Key, String> plans = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(MEMORY)
            .build();

    TenantPlans(DataSource database) {
        this.database = database;
    }

    private record Key(String api, String tenantId) {}

    /** The plan of an API's tenant; empty when the API has no such tenant. */
    Optional<String> of(String api, String tenantId) {
        Key key = new Key(api, tenantId);
        return Optional.ofNullable(
                plans.get(key, wanted -> QuarkusTransaction.requiringNew().call(() -> load(wanted))));
    }

    private String load(Key key) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select plan from kernel.tenant where api = ? and id = ?")) {
            statement.setString(1, key.api());
            statement.setString(2, key.tenantId());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }
}
