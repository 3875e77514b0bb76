package dev.tercet.sdk.testing;

import dev.tercet.sdk.http.HttpTransport;
import dev.tercet.sdk.http.TransportRequest;
import dev.tercet.sdk.http.TransportResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers nothing until the test does; keeps the exchanges. */
public final class StalledTransport implements HttpTransport {
    private final List<CompletableFuture<TransportResponse>> exchanges = new CopyOnWriteArrayList<>();

    @Override
    public TransportResponse send(TransportRequest request) {
        throw new AssertionError("Only for calls that do not wait");
    }

    @Override
    public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
        CompletableFuture<TransportResponse> exchange = new CompletableFuture<>();
        exchanges.add(exchange);
        return exchange;
    }

    /** The exchanges so far. */
    public List<CompletableFuture<TransportResponse>> exchanges() {
        return List.copyOf(exchanges);
    }
}
