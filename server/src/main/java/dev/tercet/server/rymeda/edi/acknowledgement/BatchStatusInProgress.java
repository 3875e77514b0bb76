package dev.tercet.server.rymeda.edi.acknowledgement;

import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.Segment;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is said about a batch, or about the provider in it, while its segments are read (2200B, 2200C). */
final class BatchStatusInProgress {

    private static final int LONGEST_REFERENCE = 50;

    private final String payerIdentifier;
    private final Set<StatusCode> statuses = new LinkedHashSet<>();
    private String reference = "";
    private String field = "TRN";

    /** @param payerIdentifier null where a clearinghouse speaks */
    BatchStatusInProgress(String payerIdentifier) {
        this.payerIdentifier = payerIdentifier;
    }

    /** That of a provider in the batch. */
    BatchStatusInProgress ofProvider() {
        BatchStatusInProgress status = new BatchStatusInProgress(payerIdentifier);
        status.reference = reference;
        status.field = field;
        return status;
    }

    void number(Segment trn) throws EdiException {
        reference = trn.text(2, LONGEST_REFERENCE);
        field = trn.field(2);
    }

    void status(Segment stc) throws EdiException {
        statuses.addAll(StatusCodes.of(stc));
    }

    /** The batch, if it is turned away. */
    Optional<RejectedBatch> finished() {
        return statuses.stream().anyMatch(StatusCode::rejects)
                ? Optional.of(new RejectedBatch(payerIdentifier, reference, List.copyOf(statuses), field))
                : Optional.empty();
    }
}
