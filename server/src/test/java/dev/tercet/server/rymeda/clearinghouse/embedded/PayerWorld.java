package dev.tercet.server.rymeda.clearinghouse.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.server.rymeda.clearinghouse.ClearinghouseSettings;
import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.EdiSource;
import dev.tercet.server.rymeda.edi.InterchangeHeader;
import dev.tercet.server.rymeda.edi.acknowledgement.AcknowledgementFile;
import dev.tercet.server.rymeda.edi.acknowledgement.AcknowledgementReader;
import dev.tercet.server.rymeda.edi.acknowledgement.ClaimAcknowledgement;
import dev.tercet.server.rymeda.edi.claim.ClaimBatch;
import dev.tercet.server.rymeda.edi.claim.ClaimExamples;
import dev.tercet.server.rymeda.edi.claim.ProfessionalClaim;
import dev.tercet.server.rymeda.edi.remittance.ClaimPayment;
import dev.tercet.server.rymeda.edi.remittance.Remittance;
import dev.tercet.server.rymeda.edi.remittance.RemittanceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder between us and the embedded payer, and a clock that moves when told. Batches are sent at the clock's time. */
final class PayerWorld {

    static final String TENANT = "org_100";
    static final Duration ACKNOWLEDGED = Duration.ofHours(1);
    static final Duration PAID = Duration.ofDays(1);

    final Path root;
    private Instant now = Instant.parse("2025-01-15T09:30:07Z");
    private Disk disk = new Disk();
    private int sent;

    PayerWorld(Path root) {
        this.root = root;
    }

    /** A remittance as it came. */
    record Paid(Remittance remittance, List<ClaimPayment> claims) {}

    PayerWorld on(Disk other) {
        disk = other;
        return this;
    }

    PayerWorld wait(Duration time) {
        now = now.plus(time);
        return this;
    }

    void work() throws IOException {
        new EmbeddedPayer(settings(root), Clock.fixed(now, ZoneOffset.UTC), disk).work(TENANT);
    }

    /** Sends claims in a batch of their own. */
    PayerWorld send(ProfessionalClaim... claims) throws IOException {
        sent++;
        InterchangeHeader header = new InterchangeHeader(
                "ZZ", "RYMEDA", "ZZ", "CLEARINGHOUSE", sent, LocalDateTime.ofInstant(now, ZoneOffset.UTC), true);
        ClaimBatch batch = new ClaimBatch(
                header, "BATCH" + sent, ClaimExamples.SUBMITTER, ClaimExamples.RECEIVER, List.of(claims));
        return sendFile("batch-" + sent + ".837", ClaimExamples.written(batch));
    }

    PayerWorld sendFile(String name, String content) throws IOException {
        Files.createDirectories(folder("outgoing"));
        Files.writeString(folder("outgoing").resolve(name), content);
        return this;
    }

    /** Sends the claims and waits until all is done; the remittances that came of it. */
    List<Paid> settle(ProfessionalClaim... claims) throws IOException, EdiException {
        send(claims);
        work();
        wait(PAID).work();
        acknowledgements();
        return remittances();
    }

    /** What is said to the one claim, by the hour. */
    ClaimAcknowledgement acknowledge(ProfessionalClaim claim) throws IOException, EdiException {
        send(claim);
        wait(ACKNOWLEDGED).work();
        List<AcknowledgementFile> came = acknowledgements();
        assertThat(came).singleElement().satisfies(file -> assertThat(file.claims())
                .hasSize(1));
        return came.get(0).claims().get(0);
    }

    /** The acknowledgements that came, which are then taken away. */
    List<AcknowledgementFile> acknowledgements() throws IOException, EdiException {
        List<AcknowledgementFile> read = new ArrayList<>();
        for (Path file : incoming("277CA")) {
            read.add(new AcknowledgementReader().read(EdiSource.of(file)));
            Files.delete(file);
        }
        return read;
    }

    /** The remittances that came, which are then taken away. */
    List<Paid> remittances() throws IOException, EdiException {
        List<Paid> read = new ArrayList<>();
        for (Path file : incoming("835")) {
            List<ClaimPayment> claims = new ArrayList<>();
            Remittance remittance = new RemittanceReader().check(EdiSource.of(file));
            new RemittanceReader().forEach(EdiSource.of(file), claims::add);
            read.add(new Paid(remittance, claims));
            Files.delete(file);
        }
        return read;
    }

    List<Path> incoming(String kind) throws IOException {
        Path incoming = folder("incoming");
        if (!Files.isDirectory(incoming)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(incoming)) {
            return files.filter(file -> file.getFileName().toString().startsWith(kind))
                    .sorted()
                    .toList();
        }
    }

    Path folder(String name) {
        return root.resolve(TENANT).resolve(name);
    }

    static ClearinghouseSettings settings(Path root) {
        return new ClearinghouseSettings() {
            @Override
            public Type type() {
                return Type.DIRECTORY;
            }

            @Override
            public Directory directory() {
                return () -> Optional.of(root);
            }

            @Override
            public Sftp sftp() {
                throw new AssertionError("there is no such server");
            }

            @Override
            public EmbeddedPayer embeddedPayer() {
                return new EmbeddedPayer() {
                    @Override
                    public boolean enabled() {
                        return true;
                    }

                    @Override
                    public Duration acknowledgesAfter() {
                        return ACKNOWLEDGED;
                    }

                    @Override
                    public Duration paysAfter() {
                        return PAID;
                    }
                };
            }
        };
    }
}
