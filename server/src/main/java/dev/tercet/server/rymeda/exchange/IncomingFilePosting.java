package dev.tercet.server.rymeda.exchange;

import dev.tercet.server.kernel.audit.AuditTrail;
import dev.tercet.server.kernel.ids.Ids;
import dev.tercet.server.rymeda.clearinghouse.IncomingFile;
import dev.tercet.server.rymeda.clearinghouse.Settlement;
import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.EdiFault;
import dev.tercet.server.rymeda.edi.EdiHead;
import dev.tercet.server.rymeda.edi.EdiKind;
import dev.tercet.server.rymeda.edi.EdiSource;
import dev.tercet.server.rymeda.interchange.InterchangeEntity;
import dev.tercet.server.rymeda.interchange.InterchangeRepository;
import dev.tercet.server.rymeda.remittance.AcknowledgementIntake;
import dev.tercet.server.rymeda.remittance.EraIntake;
import dev.tercet.server.rymeda.remittance.FunctionalAcknowledgementIntake;
import dev.tercet.server.rymeda.remittance.PostedEra;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.util.regex.Pattern;

/**
 * Posts a file and writes down that it came, in one transaction. The bytes tell a file from others, not its name: one that
 * was posted and comes again, as after a crash, is not posted once more. One that was put aside may be tried again.
 */
@Singleton
class IncomingFilePosting {

    /** In seconds. Nobody waits for the answer, so a long remittance may take its time. */
    private static final int PATIENCE = 300;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{9}");

    private final EraIntake eras;
    private final AcknowledgementIntake acknowledgements;
    private final FunctionalAcknowledgementIntake functional;
    private final InterchangeRepository interchanges;
    private final AuditTrail audit;
    private final Clock clock;
    private final Counter aside;

    IncomingFilePosting(
            EraIntake eras,
            AcknowledgementIntake acknowledgements,
            FunctionalAcknowledgementIntake functional,
            InterchangeRepository interchanges,
            AuditTrail audit,
            Clock clock,
            MeterRegistry registry) {
        this.eras = eras;
        this.acknowledgements = acknowledgements;
        this.functional = functional;
        this.interchanges = interchanges;
        this.audit = audit;
        this.clock = clock;
        this.aside = Counter.builder("tercet.rymeda.files.put.aside")
                .description("Files of payers that could not be taken in and were put aside")
                .register(registry);
    }

    /**
     * @throws EdiException for a file that cannot be taken in
     * @throws dev.tercet.server.kernel.errors.ApiException of kind CONFLICT for a payment that was posted before
     */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    @TransactionConfiguration(timeout = PATIENCE)
    Settlement post(IncomingFile file, String digest) throws EdiException, IOException {
        if (interchanges.isPosted(digest)) {
            return Settlement.archived();
        }
        EdiHead head = EdiHead.of(file.content());
        InterchangeEntity row = row(file, digest);
        row.claimCount = post(head.kind(), file.content());
        row.kind = word(head.kind());
        row.controlNumber = head.controlNumber();
        row.status = InterchangeEntity.POSTED;
        interchanges.persist(row);
        return Settlement.archived();
    }

    /** Posts it and says how many claims it was about. */
    private int post(EdiKind kind, EdiSource content) throws EdiException, IOException {
        return switch (kind) {
            case REMITTANCE -> {
                PostedEra era = eras.post(content);
                record("/v1/revenue/era/" + era.id());
                yield era.claimCount();
            }
            case CLAIM_ACKNOWLEDGEMENT -> {
                int claims = acknowledgements.take(content).getClaims().size();
                record("/v1/revenue/acknowledgements");
                yield claims;
            }
            case FUNCTIONAL_ACKNOWLEDGEMENT -> {
                int claims = functional.take(content);
                record("/v1/revenue/acknowledgements");
                yield claims;
            }
            case PROFESSIONAL_CLAIM ->
                throw new EdiException(
                        new EdiFault("ST[0].ST01", "Claims are sent to payers and do not come from them"));
        };
    }

    private void record(String resource) {
        audit.recordWork("rymeda", FileExchange.NAME, resource);
    }

    /** Writes down why a file is put aside. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void putAside(IncomingFile file, String digest, String reason) throws IOException {
        InterchangeEntity row = row(file, digest);
        row.status = InterchangeEntity.QUARANTINED;
        row.reason = reason;
        try {
            EdiHead head = EdiHead.of(file.content());
            row.kind = word(head.kind());
            row.controlNumber = NUMBER.matcher(head.controlNumber()).matches() ? head.controlNumber() : null;
        } catch (EdiException e) {
            row.kind = "unknown";
        }
        interchanges.persist(row);
        aside.increment();
    }

    private InterchangeEntity row(IncomingFile file, String digest) {
        InterchangeEntity row = new InterchangeEntity();
        row.id = Ids.prefixed("edi");
        row.direction = InterchangeEntity.IN;
        row.fileName = file.name();
        row.digest = digest;
        row.createdAt = clock.instant();
        row.updatedAt = row.createdAt;
        return row;
    }

    private static String word(EdiKind kind) {
        return switch (kind) {
            case REMITTANCE -> "835";
            case CLAIM_ACKNOWLEDGEMENT -> "277CA";
            case FUNCTIONAL_ACKNOWLEDGEMENT -> "999";
            case PROFESSIONAL_CLAIM -> "837P";
        };
    }
}
