package dev.tercet.server.rymeda.clearinghouse;

import java.io.IOException;
import java.util.List;

/**
 * The way to the payers: a folder for what we send and one for what comes. What comes is given out until it is settled, so
 * after a crash it is given out again: take it in so that doing so twice does no harm. Thread-safe.
 */
public interface ClearinghouseGateway {

    /** Whether there is a way at all. Without one claims wait. */
    default boolean isOpen() {
        return true;
    }

    /**
     * Puts a file where the clearinghouse collects it, whole or not at all. Sending it again replaces it.
     *
     * @param tenant whose it is
     * @throws IOException it is not sent, or it is not known whether it is; send it again
     */
    void send(String tenant, OutgoingFile file) throws IOException;

    /** The tenant's files that came and are not settled, by name. Files that are still being written are left out. */
    List<IncomingFile> incoming(String tenant) throws IOException;

    /** Takes a file away, so that it is not given out again. Doing it again does no harm. */
    void settle(IncomingFile file, Settlement settlement) throws IOException;
}
