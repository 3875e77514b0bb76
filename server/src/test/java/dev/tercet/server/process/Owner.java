package dev.tercet.server.process;

import dev.tercet.server.kernel.database.EmbeddedDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** A connection of the schema's owner, for what a test must do behind a server's back. */
final class Owner {

    private Owner() {}

    static Connection connect(EmbeddedDatabase database) throws SQLException {
        Map<String, String> properties = database.properties();
        return DriverManager.getConnection(
                properties.get("quarkus.datasource.jdbc.url"),
                properties.get("quarkus.flyway.username"),
                properties.get("quarkus.flyway.password"));
    }
}
