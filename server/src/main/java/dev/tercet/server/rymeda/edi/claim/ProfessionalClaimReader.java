package dev.tercet.server.rymeda.edi.claim;

import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.EdiSource;
import java.io.IOException;

/** Reads claims of professionals, X12 837P (005010X222A1), one interchange in a file. Thread-safe. */
public class ProfessionalClaimReader {

    /** 5,000 claims, the most that the guide advises, in 2 kB each. */
    public static final long DEFAULT_SIZE_LIMIT = 10_000_000;

    public ProfessionalClaimReader() {
        this(DEFAULT_SIZE_LIMIT);
    }

    /** @param sizeLimit how many bytes a file may have */
    public ProfessionalClaimReader(long sizeLimit) {}

    /** @throws EdiException all that is wrong in the file */
    public ClaimBatch read(EdiSource source) throws EdiException, IOException {
        throw new UnsupportedOperationException();
    }
}
