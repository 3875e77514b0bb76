package dev.tercet.server;

import dev.tercet.server.kernel.audit.VerifyAudit;
import dev.tercet.server.kernel.database.DataFolderInUseException;
import dev.tercet.server.kernel.database.EmbeddedDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.Driver;

/** {@code verify-audit [tenant]}: verifies the audit trail, beside the server if one is running on the database. */
final class VerifyAuditCommand {

    private VerifyAuditCommand() {}

    /** @return the exit code of the process */
    static int run(List<String> arguments) throws IOException, SQLException {
        if (DatabaseLocation.isConfigured()) {
            return verify(arguments);
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(DatabaseLocation.folder())) {
            use(database.properties());
            return verify(arguments);
        } catch (DataFolderInUseException e) {
            use(EmbeddedDatabase.propertiesOfRunning(DatabaseLocation.folder()));
            return verify(arguments);
        }
    }

    /** Works with the owner's name if it is configured, else with the application's. */
    private static int verify(List<String> arguments) throws SQLException {
        Config config = ConfigProvider.getConfig();
        Properties login = new Properties();
        for (String name : List.of("username", "password")) {
            config.getOptionalValue("quarkus.flyway." + name, String.class)
                    .or(() -> config.getOptionalValue("quarkus.datasource." + name, String.class))
                    .ifPresent(value -> login.setProperty(name.equals("username") ? "user" : name, value));
        }
        try (Connection database = new Driver().connect(config.getValue(DatabaseLocation.URL, String.class), login)) {
            return new VerifyAudit(database, System.out).run(arguments);
        }
    }

    private static void use(Map<String, String> properties) {
        properties.forEach(System::setProperty);
    }
}
