package dev.tercet.server.rymeda.clearinghouse.embedded;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The payer's book of one tenant: a JSON file for each batch, claim and run of payments. A file is there as a whole or not at all. */
@RegisterForReflection(
        targets = {BookedBatch.class, BookedClaim.class, PaymentRun.class},
        registerFullHierarchy = true)
final class PayerBook {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final String OPEN = "batches";
    private static final String SETTLED = "settled";

    /** What the book gives as a name. Claims may ask for others, which are in no book. */
    private static final String NAME = "[A-Za-z0-9-]{1,60}";

    private final Path folder;
    private final Disk disk;

    PayerBook(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /** The next of the numbers that are given once. */
    int nextNumber() throws IOException {
        Path file = folder.resolve("numbers.json");
        int next = Files.exists(file) ? JSON.readValue(file.toFile(), Integer.class) + 1 : 1;
        write(file, next);
        return next;
    }

    Optional<BookedBatch> batch(String id) throws IOException {
        Optional<BookedBatch> open = read(folder.resolve(OPEN), id, BookedBatch.class);
        return open.isPresent() ? open : read(folder.resolve(SETTLED), id, BookedBatch.class);
    }

    /** All batches that are not paid, in the order in which they were sent. */
    List<BookedBatch> openBatches() throws IOException {
        List<BookedBatch> open = new ArrayList<>();
        for (BookedBatch batch : all(OPEN, BookedBatch.class)) {
            if (batch.state() != BookedBatch.State.PAID) {
                open.add(batch);
            }
        }
        open.sort(Comparator.comparing(BookedBatch::sentAt).thenComparing(BookedBatch::id));
        return open;
    }

    /** What is paid is put away, so that it need not be read each time. */
    void save(BookedBatch batch) throws IOException {
        Path open = folder.resolve(OPEN).resolve(batch.id() + ".json");
        write(open, batch);
        if (batch.state() == BookedBatch.State.PAID) {
            disk.move(open, folder.resolve(SETTLED).resolve(open.getFileName()));
        }
    }

    Optional<BookedClaim> claim(String controlNumber) throws IOException {
        return read(folder.resolve("claims"), controlNumber, BookedClaim.class);
    }

    List<BookedClaim> claims() throws IOException {
        return all("claims", BookedClaim.class);
    }

    void save(BookedClaim claim) throws IOException {
        write(folder.resolve("claims").resolve(claim.controlNumber() + ".json"), claim);
    }

    /** The last run of payments; it may not be done. */
    Optional<PaymentRun> lastRun() throws IOException {
        Optional<String> last = names("runs").stream().max(Comparator.naturalOrder());
        return last.isEmpty() ? Optional.empty() : read(folder.resolve("runs"), last.get(), PaymentRun.class);
    }

    void save(PaymentRun run) throws IOException {
        write(folder.resolve("runs").resolve("%08d.json".formatted(run.number())), run);
    }

    private static <T> Optional<T> read(Path folder, String name, Class<T> type) throws IOException {
        if (!name.matches(NAME)) {
            return Optional.empty();
        }
        Path file = folder.resolve(name + ".json");
        return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), type)) : Optional.empty();
    }

    private <T> List<T> all(String kind, Class<T> type) throws IOException {
        List<T> read = new ArrayList<>();
        for (String name : names(kind)) {
            read(folder.resolve(kind), name, type).ifPresent(read::add);
        }
        return read;
    }

    private List<String> names(String kind) throws IOException {
        Path of = folder.resolve(kind);
        if (!Files.isDirectory(of)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(of)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
        }
    }

    private void write(Path file, Object value) throws IOException {
        disk.write(file, JSON.writeValueAsBytes(value));
    }
}
