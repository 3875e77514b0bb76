package dev.tercet.conformance.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tercet.conformance.contract.Json;
import dev.tercet.conformance.exchange.Exchange;
import dev.tercet.conformance.exchange.WireRequest;
import dev.tercet.conformance.exchange.WireResponse;
import dev.tercet.sdk.http.HttpTransport;
import dev.tercet.sdk.http.RequestBody;
import dev.tercet.sdk.http.TransportRequest;
import dev.tercet.sdk.http.TransportResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Passes requests on and keeps what went by. For one thread at a time. */
final class RecordingTransport implements HttpTransport {

    private final HttpTransport inner;
    private final List<Exchange> recorded = new ArrayList<>();

    RecordingTransport(HttpTransport inner) {
        this.inner = inner;
    }

    /** Takes what was recorded since the last time. */
    List<Exchange> take() {
        List<Exchange> taken = List.copyOf(recorded);
        recorded.clear();
        return taken;
    }

    @Override
    public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
        Instant started = Instant.now();
        TransportResponse response = inner.send(request);
        Duration elapsed = Duration.between(started, Instant.now());
        URI uri = request.uri();
        String target = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        WireRequest sent = WireRequest.of(request.method(), target, request.headers());
        if (request.body() != null) {
            sent = sent.withBody(request.body().contentType(), content(request.body()));
        }
        String body = new String(response.body(), StandardCharsets.UTF_8);
        WireResponse answer =
                new WireResponse(response.status(), response.headers().asMap(), body);
        recorded.add(new Exchange("", uri.toString(), sent, answer, started, elapsed));
        return response;
    }

    private static JsonNode content(RequestBody body) throws IOException {
        try (InputStream in = body.open()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return body.contentType().startsWith("application/json")
                    ? Json.parse(text).orElseGet(() -> TextNode.valueOf(text))
                    : TextNode.valueOf(text);
        }
    }

    @Override
    public void close() {
        inner.close();
    }
}
