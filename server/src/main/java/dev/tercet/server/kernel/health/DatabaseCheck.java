package dev.tercet.server.kernel.health;

import io.agroal.api.AgroalDataSource;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Ready means that the pool has a working connection to give within a bound, also when the database does not answer. */
@Readiness
@Singleton
public class DatabaseCheck implements AsyncHealthCheck {

    private static final Logger LOG = Logger.getLogger(DatabaseCheck.class);
    private static final String NAME = "database";

    private final AgroalDataSource database;
    private final Duration timeout;

    public DatabaseCheck(AgroalDataSource database, HealthSettings settings) {
        this.database = database;
        this.timeout = settings.databaseTimeout();
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .item(this::reachable)
                .runSubscriptionOn(Infrastructure.getDefaultExecutor())
                .ifNoItem()
                .after(timeout)
                .recoverWithItem(HealthCheckResponse.named(NAME)
                        .down()
                        .withData("reason", "no answer within " + timeout.toMillis() + " ms")
                        .build());
    }

    private HealthCheckResponse reachable() {
        try {
            return database.isHealthy(false)
                    ? HealthCheckResponse.up(NAME)
                    : HealthCheckResponse.named(NAME)
                            .down()
                            .withData("reason", "the connection is not valid")
                            .build();
        } catch (SQLException e) {
            LOG.warn("the database cannot be reached", e);
            return HealthCheckResponse.named(NAME)
                    .down()
                    .withData("reason", "it cannot be reached")
                    .build();
        }
    }
}
