package dev.tercet.server;

import dev.tercet.server.kernel.audit.VerifyAudit;
import dev.tercet.server.kernel.database.DataFolderInUseException;
import dev.tercet.server.kernel.database.EmbeddedDatabase;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.Driver;

/**
 * Starts the server, or with the argument {@code verify-audit} verifies the audit trail and ends. Unless it is given a
 * database ({@code quarkus.datasource.jdbc.url}), it brings its own, in the folder {@code tercet.data} ({@code data} by
 * default).
 */
@QuarkusMain
public final class Main {

    private static final String URL = "quarkus.datasource.jdbc.url";

    private Main() {}

    public static void main(String[] args) throws IOException, SQLException {
        boolean verify = args.length > 0 && args[0].equals(VerifyAudit.NAME);
        if (System.getProperty(URL) != null || System.getenv("QUARKUS_DATASOURCE_JDBC_URL") != null) {
            if (verify) {
                System.exit(verify(args));
            }
            Quarkus.run(args);
            return;
        }
        if (verify) {
            System.exit(verifyEmbedded(args));
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder())) {
            use(database.properties());
            Quarkus.run(args);
        } catch (DataFolderInUseException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** Verifies the embedded database, beside the server if one is running on it. */
    private static int verifyEmbedded(String[] args) throws IOException, SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder())) {
            use(database.properties());
            return verify(args);
        } catch (DataFolderInUseException e) {
            use(EmbeddedDatabase.propertiesOfRunning(folder()));
            return verify(args);
        }
    }

    /** Works with the owner's name if it is configured, else with the application's. */
    private static int verify(String[] args) throws SQLException {
        Config config = ConfigProvider.getConfig();
        Properties login = new Properties();
        for (String name : List.of("username", "password")) {
            config.getOptionalValue("quarkus.flyway." + name, String.class)
                    .or(() -> config.getOptionalValue("quarkus.datasource." + name, String.class))
                    .ifPresent(value -> login.setProperty(name.equals("username") ? "user" : name, value));
        }
        try (Connection database = new Driver().connect(config.getValue(URL, String.class), login)) {
            return new VerifyAudit(database, System.out).run(Arrays.asList(args).subList(1, args.length));
        }
    }

    private static void use(Map<String, String> properties) {
        properties.forEach(System::setProperty);
    }

    private static Path folder() throws IOException {
        String configured = System.getProperty("tercet.data", System.getenv("TERCET_DATA"));
        return configured == null ? EmbeddedDatabase.defaultFolder() : Path.of(configured);
    }
}
