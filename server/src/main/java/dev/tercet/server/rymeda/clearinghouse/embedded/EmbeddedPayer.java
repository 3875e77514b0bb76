package dev.tercet.server.rymeda.clearinghouse.embedded;

import java.io.IOException;

/**
 * A payer on this machine, for want of a real one: it works on the other end of the clearinghouse's folder, takes the claims
 * that are sent and answers with acknowledgements and remittances when its time has come. It knows what the files tell it and
 * keeps its own book.
 */
public class EmbeddedPayer {

    /** Does all that is due for a tenant. Doing it again, or after it was interrupted, does no harm. */
    public void work(String tenant) throws IOException {
        throw new UnsupportedOperationException();
    }
}
