package dev.tercet.server.rymeda.clearinghouse.embedded;

import dev.tercet.server.rymeda.clearinghouse.ClearinghouseSettings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;

/**
 * A payer on this machine, for want of a real one: it works on the other end of the clearinghouse's folder, takes the claims
 * that are sent and answers with acknowledgements and remittances when their time has come. It knows what the files tell it and
 * keeps its own book in {@code <root>/<tenant>/payer}; it is all payers at once, each with rules of its own. One replica at a time
 * does a tenant's work. Thread-safe.
 */
@Singleton
public class EmbeddedPayer {

    private static final String TENANT = "[A-Za-z0-9][A-Za-z0-9._-]*";

    private final ClearinghouseSettings settings;
    private final Clock clock;
    private final Disk disk;
    private PayerRules rules;

    @Inject
    public EmbeddedPayer(ClearinghouseSettings settings, Clock clock) {
        this(settings, clock, new Disk());
    }

    EmbeddedPayer(ClearinghouseSettings settings, Clock clock, Disk disk) {
        this.settings = settings;
        this.clock = clock;
        this.disk = disk;
    }

    /**
     * Does all that is due for a tenant; nothing where the embedded payer is not enabled. Doing it again, or after it was
     * interrupted, does no harm.
     */
    public synchronized void work(String tenant) throws IOException {
        Path root = settings.directory().root().orElse(null);
        if (!settings.embeddedPayer().enabled() || root == null) {
            return;
        }
        if (rules == null) {
            rules = PayerRules.read();
        }
        if (!tenant.matches(TENANT)) {
            throw new IllegalArgumentException("not a name for a folder: " + tenant);
        }
        Path folder = root.resolve(tenant);
        if (Files.isDirectory(folder)) {
            workAlone(folder);
        }
    }

    private void workAlone(Path folder) throws IOException {
        Path book = Files.createDirectories(folder.resolve("payer"));
        try (FileChannel channel =
                        FileChannel.open(book.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                work(new Mailbox(folder, disk), new PayerBook(book, disk));
            }
        } catch (OverlappingFileLockException e) {
            // another one in this process is at it
        }
    }

    private void work(Mailbox mailbox, PayerBook book) throws IOException {
        Payments payments = new Payments(rules, book, mailbox, clock);
        payments.finish();
        new Intake(book, mailbox).take();
        new Acknowledgements(rules, book, mailbox, clock)
                .send(settings.embeddedPayer().acknowledgesAfter());
        payments.pay(settings.embeddedPayer().paysAfter());
    }
}
