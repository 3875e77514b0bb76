package dev.tercet.server.kernel.health;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Ready means that the pools that requests need, the one for transactions and the one for reads, each have a working connection to give
 * within a bound, also when the database does not answer. Both are asked at the same time.
 */
@Readiness
@Singleton
public class DatabaseCheck implements AsyncHealthCheck {

    private static final Logger LOG = Logger.getLogger(DatabaseCheck.class);
    private static final String READY = "ready";

    private final AgroalDataSource transactions;
    private final AgroalDataSource reads;
    private final Duration timeout;

    public DatabaseCheck(
            AgroalDataSource transactions, @DataSource("reads") AgroalDataSource reads, HealthSettings settings) {
        this.transactions = transactions;
        this.reads = reads;
        this.timeout = settings.databaseTimeout();
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.combine().all().unis(standing(transactions), standing(reads)).with(DatabaseCheck::answer);
    }

    private static HealthCheckResponse answer(String transactions, String reads) {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("database");
        return answer.status(transactions.equals(READY) && reads.equals(READY))
                .withData("transactions", transactions)
                .withData("reads", reads)
                .build();
    }

    private Uni<String> standing(AgroalDataSource pool) {
        return Uni.createFrom()
                .item(() -> reached(pool))
                .runSubscriptionOn(Infrastructure.getDefaultExecutor())
                .ifNoItem()
                .after(timeout)
                .recoverWithItem("no answer within " + timeout.toMillis() + " ms");
    }

    private static String reached(AgroalDataSource pool) {
        try {
            return pool.isHealthy(false) ? READY : "the connection is not valid";
        } catch (SQLException e) {
            LOG.warnf("the database cannot be reached: %s", e.getMessage());
            return "it cannot be reached";
        }
    }
}
