package dev.tercet.conformance.load;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Which requests a load is made of: two reads for each write, over the three APIs. Thread-safe. */
final class Mix {

    private static final String AGENT = "550e8400-e29b-41d4-a716-446655440000";

    /** Rime's plan admits 100 requests a second for each operation, so it has a small part. */
    private static final String[] KINDS = {
        "getClient", "createSession", "listClaims", "getAgent", "blockNumber", "getSession", "listAgents",
                "createSession",
        "getClient", "listSessions", "blockNumber", "getAgent", "getClient", "createSession", "listAgents", "getClient",
        "blockNumber", "listClaims", "getAgent", "listSessions", "createSession", "getClient", "getSession",
                "blockNumber",
        "listAgents", "getClient", "createSession", "getAgent", "listClaims", "blockNumber", "createProject",
                "listProjects",
    };

    /** Hours of 2020 to 2024 that the provider is free in; after all of them it is booked out, which is a 409. */
    private static final Instant FIRST_SLOT = Instant.parse("2020-01-02T00:00:00Z");

    private static final long SLOTS = 40_000;

    private final String baseUrl;
    private final AtomicLong sessions = new AtomicLong();
    private final AtomicLong count = new AtomicLong();
    private final String run = Long.toString(System.nanoTime(), Character.MAX_RADIX);

    Mix(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** A request and the name of its kind. */
    record Call(String kind, HttpRequest request) {}

    Call next() {
        long number = count.getAndIncrement();
        String kind = KINDS[(int) (number % KINDS.length)];
        return new Call(kind, request(kind, number));
    }

    private HttpRequest request(String kind, long number) {
        return switch (kind) {
            case "getClient" -> rymeda("/v1/care/clients/client_123").build();
            case "getSession" -> rymeda("/v1/care/sessions/session_789").build();
            case "listClaims" -> rymeda("/v1/revenue/claims?limit=25").build();
            case "listSessions" ->
                rymeda("/v1/care/sessions?limit=25&clientId=client_123").build();
            case "createSession" -> {
                Instant start = FIRST_SLOT.plus(sessions.getAndIncrement() % SLOTS, ChronoUnit.HOURS);
                yield post(rymeda("/v1/care/sessions"), """
                        {"clientId": "client_123", "serviceType": "behavioral_health", "providerId": "prov_456",
                         "startTime": "%s"}""".formatted(start));
            }
            case "getAgent" -> rymi("/v1/agents/" + AGENT).build();
            case "listAgents" -> rymi("/v1/agents?limit=25").build();
            case "blockNumber" ->
                post(
                        rymi("/v1/dnc"),
                        String.format(Locale.ROOT, "{\"phone_number\": \"+1555%07d\"}", number % 10_000_000));
            case "listProjects" -> rime("/api/v1/projects?limit=25").build();
            case "createProject" -> post(rime("/api/v1/projects"), "{\"name\": \"Load " + run + "-" + number + "\"}");
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private HttpRequest.Builder rymeda(String path) {
        return to(path, "rym_test_unlimited");
    }

    private HttpRequest.Builder rymi(String path) {
        return to(path, "rymi_sandbox_secret_key");
    }

    private HttpRequest.Builder rime(String path) {
        return to(path, "rime_sandbox_token").header("X-Rime-Tenant", "acme");
    }

    private HttpRequest.Builder to(String path, String credential) {
        return HttpRequest.newBuilder(URI.create(baseUrl + path)).header("Authorization", "Bearer " + credential);
    }

    private static HttpRequest post(HttpRequest.Builder builder, String json) {
        return builder.header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
    }
}
