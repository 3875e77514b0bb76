package dev.tercet.server.kernel.database;

import io.quarkus.arc.InjectableInstance;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;

/**
 * The owner of the schema, who migrates it and sees all tenants. A server need not be able to act as the owner: with
 * {@code quarkus.flyway.active=false} it neither migrates nor knows the owner's password. Thread-safe.
 */
@Singleton
public class SchemaOwner {

    private final InjectableInstance<Flyway> flyway;

    SchemaOwner(@Any InjectableInstance<Flyway> flyway) {
        this.flyway = flyway;
    }

    /** Whether this server can act as the owner. */
    public boolean isPresent() {
        return !active().isEmpty();
    }

    /**
     * Opens a connection as the owner.
     *
     * @throws IllegalStateException when this server cannot act as the owner
     */
    public Connection connect() throws SQLException {
        List<Flyway> active = active();
        if (active.isEmpty()) {
            throw new IllegalStateException(
                    "this server runs without the owner of the schema: quarkus.flyway.active is false");
        }
        return active.get(0).getConfiguration().getDataSource().getConnection();
    }

    private List<Flyway> active() {
        return flyway.listActive();
    }
}
