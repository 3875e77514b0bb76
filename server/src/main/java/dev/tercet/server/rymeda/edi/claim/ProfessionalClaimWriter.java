package dev.tercet.server.rymeda.edi.claim;

import java.io.IOException;
import java.io.OutputStream;

/** Writes claims of professionals, X12 837P (005010X222A1). Thread-safe. */
public class ProfessionalClaimWriter {

    /**
     * Writes one batch. The stream is flushed and stays open.
     *
     * @throws IllegalArgumentException the batch holds what no 837P can say, such as 13 diagnoses
     */
    public void write(OutputStream out, ClaimBatch batch) throws IOException {
        throw new UnsupportedOperationException();
    }
}
