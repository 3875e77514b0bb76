package dev.tercet.server.rymeda.exchange;

import dev.tercet.server.kernel.audit.AuditTrail;
import dev.tercet.server.kernel.ids.Ids;
import dev.tercet.server.rymeda.clearinghouse.IncomingFile;
import dev.tercet.server.rymeda.clearinghouse.Settlement;
import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.EdiFault;
import dev.tercet.server.rymeda.edi.EdiKind;
import dev.tercet.server.rymeda.remittance.AcknowledgementIntake;
import dev.tercet.server.rymeda.remittance.EraIntake;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;

/**
 * Posts a file and writes down that it came, in one transaction. The bytes tell a file from others, not its name: one that
 * was posted and comes again, as after a crash, is not posted once more. One that was put aside may be tried again.
 */
@Singleton
class IncomingFilePosting {

    /** In seconds. Nobody waits for the answer, so a long remittance may take its time. */
    private static final int PATIENCE = 300;

    private final EraIntake eras;
    private final AcknowledgementIntake acknowledgements;
    private final InterchangeRepository interchanges;
    private final AuditTrail audit;
    private final Clock clock;
    private final Counter aside;

    IncomingFilePosting(
            EraIntake eras,
            AcknowledgementIntake acknowledgements,
            InterchangeRepository interchanges,
            AuditTrail audit,
            Clock clock,
            MeterRegistry registry) {
        this.eras = eras;
        this.acknowledgements = acknowledgements;
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
        EdiKind kind = EdiKind.of(file.content());
        switch (kind) {
            case REMITTANCE ->
                audit.recordWork("rymeda", FileExchange.NAME, "/v1/revenue/era/" + eras.post(file.content()));
            case CLAIM_ACKNOWLEDGEMENT -> {
                acknowledgements.take(file.content());
                audit.recordWork("rymeda", FileExchange.NAME, "/v1/revenue/acknowledgements");
            }
            case FUNCTIONAL_ACKNOWLEDGEMENT -> {
                // It speaks of a file and not of claims; that it came is written down.
            }
            case PROFESSIONAL_CLAIM ->
                throw new EdiException(
                        new EdiFault("ST[0].ST01", "Claims are sent to payers and do not come from them"));
        }
        interchanges.persist(row(file, digest, word(kind)));
        return Settlement.archived();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void putAside(IncomingFile file, String digest, String reason) {
        InterchangeEntity row = row(file, digest, "unknown");
        row.status = InterchangeEntity.QUARANTINED;
        row.reason = reason;
        interchanges.persist(row);
        aside.increment();
    }

    private InterchangeEntity row(IncomingFile file, String digest, String kind) {
        InterchangeEntity row = new InterchangeEntity();
        row.id = Ids.prefixed("edi");
        row.direction = InterchangeEntity.IN;
        row.kind = kind;
        row.fileName = file.name();
        row.digest = digest;
        row.status = InterchangeEntity.POSTED;
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
