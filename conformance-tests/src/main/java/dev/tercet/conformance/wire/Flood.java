package dev.tercet.conformance.wire;

import dev.tercet.conformance.exchange.Exchange;
import dev.tercet.conformance.exchange.WireRequest;
import dev.tercet.conformance.exchange.WireResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Sends the same request many times at once, until it is refused for its number. */
public final class Flood {

    private static final int AT_ONCE = 50;

    private Flood() {}

    /**
     * The first exchange that was answered 429.
     *
     * @param atMost how many requests to send before giving up
     */
    public static Optional<Exchange> untilRefused(String label, String baseUrl, WireRequest request, int atMost) {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(baseUrl + request.target()));
        request.headers().forEach(builder::header);
        HttpRequest sent = builder.build();
        for (int count = 0; count < atMost; count += AT_ONCE) {
            Instant started = Instant.now();
            List<CompletableFuture<HttpResponse<String>>> volley = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                volley.add(client.sendAsync(sent, BodyHandlers.ofString()));
            }
            for (CompletableFuture<HttpResponse<String>> answer : volley) {
                HttpResponse<String> response = answer.join();
                if (response.statusCode() == 429) {
                    WireResponse seen = new WireResponse(429, response.headers().map(), response.body());
                    Duration elapsed = Duration.between(started, Instant.now());
                    return Optional.of(new Exchange(label, sent.uri().toString(), request, seen, started, elapsed));
                }
            }
        }
        return Optional.empty();
    }
}
