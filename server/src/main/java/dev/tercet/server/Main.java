package dev.tercet.server;

import dev.tercet.server.kernel.database.DataFolderInUseException;
import dev.tercet.server.kernel.database.EmbeddedDatabase;
import dev.tercet.server.kernel.secrets.KeysetCommand;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * Starts the server. Unless it is given a database ({@code quarkus.datasource.jdbc.url}), it brings its own, in the folder
 * {@code tercet.data} ({@code data} by default).
 */
@QuarkusMain
public final class Main {

    private static final String URL = "quarkus.datasource.jdbc.url";

    private Main() {}

    public static void main(String[] args) throws IOException, SQLException {
        if (args.length > 0 && args[0].equals(KeysetCommand.NAME)) {
            List<String> arguments = List.of(args);
            System.exit(new KeysetCommand(System.out).run(arguments.subList(1, arguments.size())));
        }
        if (System.getProperty(URL) != null || System.getenv("QUARKUS_DATASOURCE_JDBC_URL") != null) {
            Quarkus.run(args);
            return;
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder())) {
            database.properties().forEach(System::setProperty);
            Quarkus.run(args);
        } catch (DataFolderInUseException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static Path folder() throws IOException {
        String configured = System.getProperty("tercet.data", System.getenv("TERCET_DATA"));
        return configured == null ? EmbeddedDatabase.defaultFolder() : Path.of(configured);
    }
}
