package dev.tercet.sdk.http;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * Sends one request and brings back one answer. A transport does nothing else: it neither repeats, nor authenticates, nor
 * follows redirects; that is done above it, so that replacing it takes nothing away.
 *
 * <p>Implementations are safe for use by many threads. Clients may share one.
 */
public interface HttpTransport extends AutoCloseable {

    /**
     * Sends a request and waits for the complete answer, whatever its status.
     *
     * @throws java.net.http.HttpConnectTimeoutException if no connection was made in time
     * @throws java.net.http.HttpTimeoutException if the answer was not complete within {@link TransportRequest#timeout()}
     * @throws IOException if the connection failed or broke
     * @throws InterruptedException if the thread was interrupted; the exchange is then given up
     */
    TransportResponse send(TransportRequest request) throws IOException, InterruptedException;

    /**
     * Sends a request without waiting. The future fails with what {@link #send} throws; cancelling it gives up the exchange.
     *
     * <p>Unless a transport does better, this takes a daemon thread for each request.
     */
    default CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
        return OwnThread.send(this, request);
    }

    /** Frees what the transport holds. */
    @Override
    default void close() {}
}
