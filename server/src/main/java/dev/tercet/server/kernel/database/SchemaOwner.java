package dev.tercet.server.kernel.database;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;

/**
 * The owner of the schema, who migrates it and sees all tenants. A server need not be able to act as the owner: with
 * {@code quarkus.flyway.active=false} it neither migrates nor knows the owner's password. Thread-safe.
 */
@Singleton
public class SchemaOwner {

    private final boolean present;
    private final Instance<Flyway> flyway;

    SchemaOwner(
            @ConfigProperty(name = "quarkus.flyway.active", defaultValue = "true") boolean present,
            Instance<Flyway> flyway) {
        this.present = present;
        this.flyway = flyway;
    }

    /** Whether this server can act as the owner. */
    public boolean isPresent() {
        return present;
    }

    /**
     * Opens a connection as the owner.
     *
     * @throws IllegalStateException when this server cannot act as the owner
     */
    public Connection connect() throws SQLException {
        if (!present) {
            throw new IllegalStateException(
                    "this server runs without the owner of the schema: quarkus.flyway.active is false");
        }
        return flyway.get().getConfiguration().getDataSource().getConnection();
    }
}
