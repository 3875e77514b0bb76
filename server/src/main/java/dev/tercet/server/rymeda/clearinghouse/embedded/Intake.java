package dev.tercet.server.rymeda.clearinghouse.embedded;

import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.EdiFault;
import dev.tercet.server.rymeda.edi.EdiSource;
import dev.tercet.server.rymeda.edi.claim.ClaimBatch;
import dev.tercet.server.rymeda.edi.claim.ProfessionalClaim;
import dev.tercet.server.rymeda.edi.claim.ProfessionalClaimReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes files of claims into the book. */
final class Intake {

    private static final int DIGEST_LENGTH = 12;

    private final PayerBook book;
    private final Mailbox mailbox;
    private final ProfessionalClaimReader reader = new ProfessionalClaimReader();

    Intake(PayerBook book, Mailbox mailbox) {
        this.book = book;
        this.mailbox = mailbox;
    }

    void take() throws IOException {
        for (Path file : mailbox.sent()) {
            try {
                take(file);
                mailbox.taken(file);
            } catch (EdiException e) {
                mailbox.unreadable(
                        file,
                        e.faults().stream()
                                .map(fault -> fault.field() + ": " + fault.message())
                                .collect(Collectors.joining("\n")));
            }
        }
    }

    private void take(Path file) throws EdiException, IOException {
        EdiSource source = EdiSource.of(file);
        ClaimBatch batch = reader.read(source);
        for (ProfessionalClaim claim : batch.claims()) {
            checkEcho(claim, batch);
        }
        String id = "%09d-%s".formatted(batch.header().controlNumber(), digest(file));
        if (book.batch(id).isEmpty()) {
            book.save(new BookedBatch(id, BookedBatch.State.RECEIVED, batch, null));
        }
    }

    /** What is echoed must be writable with our separators; a file may have others. */
    private static void checkEcho(ProfessionalClaim claim, ClaimBatch batch) throws EdiException {
        Stream<String> lines = claim.serviceLines().stream()
                .flatMap(line -> Stream.concat(Stream.of(line.code()), line.modifiers().stream()));
        Stream<String> others = Stream.of(
                claim.claimNumber(),
                claim.insured().memberId(),
                claim.payer().identifier(),
                claim.billingProvider().npi(),
                claim.billingProvider().taxId(),
                batch.reference(),
                batch.submitter().identifier(),
                batch.header().senderId());
        boolean writable = Stream.concat(lines, others)
                .allMatch(text -> text == null || text.matches("[!-~&&[^*:^~]]+(?: +[!-~&&[^*:^~]]+)*"));
        if (!writable) {
            throw new EdiException(new EdiFault("CLM", "A number or code holds a character that we cannot echo"));
        }
    }

    private static String digest(Path file) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest).substring(0, DIGEST_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
