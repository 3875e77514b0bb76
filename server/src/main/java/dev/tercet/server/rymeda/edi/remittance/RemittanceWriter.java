package dev.tercet.server.rymeda.edi.remittance;

import dev.tercet.server.rymeda.edi.InterchangeHeader;
import java.io.IOException;
import java.io.OutputStream;

/** Writes remittances, X12 835 (005010X221A1). Thread-safe. */
public class RemittanceWriter {

    /**
     * Writes one payment. The stream is flushed and stays open.
     *
     * @param claims as many as the remittance says, in the order to write them
     */
    public void write(OutputStream out, Remittance remittance, Iterable<ClaimPayment> claims, InterchangeHeader header)
            throws IOException {
        throw new UnsupportedOperationException();
    }
}
