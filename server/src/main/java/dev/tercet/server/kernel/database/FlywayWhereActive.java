package dev.tercet.server.kernel.database;

import io.quarkus.arc.All;
import io.quarkus.arc.InstanceHandle;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.flyway.runtime.FlywayBuildTimeConfig;
import io.quarkus.flyway.runtime.FlywayContainer;
import io.quarkus.flyway.runtime.FlywayContainerProducer;
import io.quarkus.flyway.runtime.FlywayRuntimeConfig;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.List;
import javax.sql.DataSource;

/**
 * Makes a Flyway only for a pool for which it is active. The framework makes one for every pool and merely does not use it:
 * a twentieth of a start.
 */
@Alternative
@Priority(1)
@Singleton
class FlywayWhereActive extends FlywayContainerProducer {

    private final FlywayRuntimeConfig config;

    FlywayWhereActive(
            FlywayRuntimeConfig config,
            FlywayBuildTimeConfig buildConfig,
            @All List<InstanceHandle<FlywayConfigurationCustomizer>> customizers) {
        super(config, buildConfig, customizers);
        this.config = config;
    }

    @Override
    public FlywayContainer createFlyway(
            DataSource database, String name, boolean hasMigrations, boolean createPossible) {
        if (config.datasources().get(name).active().orElse(true)) {
            return super.createFlyway(database, name, hasMigrations, createPossible);
        }
        return new FlywayContainer(null, false, false, false, false, false, false, name, hasMigrations, createPossible);
    }
}
