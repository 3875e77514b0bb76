package dev.tercet.server;

import dev.tercet.server.kernel.audit.VerifyAudit;
import dev.tercet.server.kernel.database.DataFolderInUseException;
import dev.tercet.server.kernel.database.EmbeddedDatabase;
import dev.tercet.server.kernel.secrets.KeysetCommand;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Starts the server, or runs the operator's command that the first argument names: {@code verify-audit},
 * {@code secrets}, {@code migrate}. Unless it is given a database ({@code quarkus.datasource.jdbc.url}), it brings its own, in the folder {@code tercet.data}
 * ({@code data} by default).
 */
@QuarkusMain
public final class Main {

    /** Longer than a server may take to end (docs/guides/operate.md). */
    private static final long STOP_SECONDS = 60;

    private Main() {}

    public static void main(String[] args) throws IOException, SQLException {
        String command = args.length == 0 ? "" : args[0];
        List<String> rest = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
        switch (command) {
            case KeysetCommand.NAME -> System.exit(new KeysetCommand(System.out).run(rest));
            case VerifyAudit.NAME -> System.exit(VerifyAuditCommand.run(rest));
            case MigrateCommand.NAME -> MigrateCommand.run();
            default -> serve(args);
        }
    }

    private static void serve(String[] args) throws IOException, SQLException {
        HeadStart.take();
        if (DatabaseLocation.isConfigured()) {
            Quarkus.run(args);
            return;
        }
        try {
            Path folder = DatabaseLocation.folder();
            System.setProperty(DatabaseLocation.FOLDER, folder.toString());
            EmbeddedDatabase database = EmbeddedDatabase.start(folder);
            database.properties().forEach(System::setProperty);
            CountDownLatch stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAfter(stopped, database), "database"));
            Quarkus.run(
                    null,
                    (code, problem) -> {
                        stopped.countDown();
                        System.exit(code);
                    },
                    args);
        } catch (DataFolderInUseException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** The database outlives the server, which drains on a SIGTERM while the hooks of the JVM run beside it. */
    private static void closeAfter(CountDownLatch stopped, EmbeddedDatabase database) {
        try (database) {
            stopped.await(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot stop the embedded database", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
