package dev.tercet.server.kernel.ratelimit;

import dev.tercet.server.kernel.jobs.RecurringJob;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;

/** Deletes the buckets that have been full for a while: a new one is full too. */
@Singleton
public class RateBucketPurge implements RecurringJob {

    private final AgroalDataSource database;
    private final Clock clock;

    public RateBucketPurge(@DataSource("direct") AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "kernel.rate-limit.purge";
    }

    /** A row is some 200 bytes, so that ten minutes of a thousand new callers a second are 120 MB at most. */
    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() throws SQLException {
        String sql = "delete from " + DatabaseBuckets.TABLE + " where expires_at < ?";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, clock.millis());
            statement.executeUpdate();
        }
    }
}
