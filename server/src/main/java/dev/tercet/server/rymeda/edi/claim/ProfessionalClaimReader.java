package dev.tercet.server.rymeda.edi.claim;

import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.EdiKind;
import dev.tercet.server.rymeda.edi.EdiSource;
import dev.tercet.server.rymeda.edi.Interchange;
import dev.tercet.server.rymeda.edi.Segment;
import java.io.IOException;

/**
 * Reads claims of professionals, X12 837P (005010X222A1), one interchange in a file. What a payer checks and answers for each
 * claim is no fault of the file: missing diagnoses, wrong numbers of providers and members. Thread-safe.
 */
public class ProfessionalClaimReader {

    /** 5,000 claims, the most that the guide advises, in 2 kB each. */
    public static final long DEFAULT_SIZE_LIMIT = 10_000_000;

    private final long sizeLimit;

    public ProfessionalClaimReader() {
        this(DEFAULT_SIZE_LIMIT);
    }

    /** @param sizeLimit how many bytes a file may have */
    public ProfessionalClaimReader(long sizeLimit) {
        this.sizeLimit = sizeLimit;
    }

    /** @throws EdiException all that is wrong in the file */
    public ClaimBatch read(EdiSource source) throws EdiException, IOException {
        try (Interchange file = Interchange.open(source, sizeLimit, EdiKind.PROFESSIONAL_CLAIM)) {
            ClaimBatchInProgress batch = new ClaimBatchInProgress(file.faults());
            for (Segment segment = file.next(); segment != null; segment = file.next()) {
                batch.read(segment);
            }
            return batch.finished(file.header());
        }
    }
}
