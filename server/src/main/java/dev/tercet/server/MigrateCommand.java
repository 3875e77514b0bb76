package dev.tercet.server;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.util.Map;

/**
 * {@code migrate}: brings the database to the version of this server and ends. Does what any server does at its start that
 * knows the owner of the schema, without answering requests, so that the servers themselves need not know the owner.
 */
final class MigrateCommand implements QuarkusApplication {

    static final String NAME = "migrate";

    /** No door is opened, and none has to be closed gently. */
    private static final Map<String, String> QUIET = Map.of(
            "quarkus.http.host-enabled", "false",
            "quarkus.management.host-enabled", "false",
            "quarkus.shutdown.delay", "0S",
            "quarkus.flyway.active", "true");

    /** Ends the process: with 0 when the database is at the version of this server. */
    static void run() {
        if (!DatabaseLocation.isConfigured()) {
            System.err.println("migrate needs a database: set " + DatabaseLocation.URL
                    + ". An embedded one is migrated by the server that uses it.");
            System.exit(2);
        }
        QUIET.forEach(System::setProperty);
        Quarkus.run(MigrateCommand.class);
    }

    /** Runs when everything has started. */
    @Override
    public int run(String... arguments) {
        return 0;
    }
}
