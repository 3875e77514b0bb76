package dev.tercet.sdk.auth;

import dev.tercet.sdk.auth.Credential.ClientCredentials;
import dev.tercet.sdk.core.Secret;
import dev.tercet.sdk.error.DecodingException;
import dev.tercet.sdk.error.TokenException;
import dev.tercet.sdk.http.HttpTransport;
import dev.tercet.sdk.http.RequestBody;
import dev.tercet.sdk.http.TransportRequest;
import dev.tercet.sdk.http.TransportResponse;
import dev.tercet.sdk.model.Json;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fetches tokens by the client credentials grant, through the client's own transport. */
public final class TokenEndpoint {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LIFE_IF_NOT_SAID = Duration.ofMinutes(5);

    private final ClientCredentials client;
    private final HttpTransport transport;
    private final Clock clock;

    private TokenEndpoint(ClientCredentials client, HttpTransport transport, Clock clock) {
        this.client = client;
        this.transport = transport;
        this.clock = clock;
    }

    /** A source that keeps the token and renews it in time. */
    public static TokenSource cached(ClientCredentials client, HttpTransport transport, Clock clock) {
        return new CachedToken(new TokenEndpoint(client, transport, clock)::fetch, clock);
    }

    private Token fetch() {
        TransportResponse answer = send(new TransportRequest(
                "POST",
                client.tokenUrl(),
                Map.of("Accept", "application/json", "Content-Type", "application/x-www-form-urlencoded"),
                RequestBody.of("application/x-www-form-urlencoded", form().getBytes(StandardCharsets.UTF_8)),
                PATIENCE));
        Map<?, ?> body = members(answer);
        if (answer.status() != 200) {
            String error = text(body, "error");
            String description = text(body, "error_description");
            throw new TokenException(
                    "The token endpoint answered " + answer.status() + (error == null ? "" : " " + error)
                            + (description == null ? "" : ": " + description),
                    answer.status(),
                    error,
                    null);
        }
        String token = text(body, "access_token");
        if (token == null) {
            throw new TokenException("The answer of the token endpoint has no access_token", 200, null, null);
        }
        Duration life = body.get("expires_in") instanceof Number seconds
                ? Duration.ofSeconds(seconds.longValue())
                : LIFE_IF_NOT_SAID;
        return Token.issued(Secret.of(token), clock.instant(), life);
    }

    private String form() {
        Stream<Map.Entry<String, String>> fields = Stream.of(
                Map.entry("grant_type", "client_credentials"),
                Map.entry("client_id", client.clientId()),
                Map.entry("client_secret", client.clientSecret().reveal()),
                Map.entry("scope", String.join(" ", client.scopes())));
        return fields.filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private TransportResponse send(TransportRequest request) {
        try {
            return transport.send(request);
        } catch (IOException e) {
            throw new TokenException("The token endpoint could not be reached", 0, null, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TokenException("Interrupted while fetching a token", 0, null, e);
        }
    }

    private static Map<?, ?> members(TransportResponse answer) {
        try {
            return Json.parse(answer.body()) instanceof Map<?, ?> members ? members : Map.of();
        } catch (DecodingException e) {
            return Map.of();
        }
    }

    /** A string member, or null. */
    private static @Nullable String text(Map<?, ?> body, String name) {
        return body.get(name) instanceof String text ? text : null;
    }
}
