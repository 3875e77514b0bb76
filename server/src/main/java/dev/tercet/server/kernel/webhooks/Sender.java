package dev.tercet.server.kernel.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.tercet.server.kernel.outbound.OutboundAnswer;
import dev.tercet.server.kernel.outbound.OutboundClient;
import dev.tercet.server.kernel.outbound.OutboundException;
import dev.tercet.server.kernel.outbound.OutboundRequest;
import dev.tercet.server.kernel.secrets.SecretBox;
import dev.tercet.server.kernel.trace.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** Makes one attempt: words it, signs it, sends it, and says what came of it. Keeps no thread while it waits. Thread-safe. */
@Singleton
class Sender {

    private final OutboundClient outbound;
    private final WebhookDialects dialects;
    private final SecretBox secrets;
    private final ObjectMapper json;
    private final Traces traces;
    private final MeterRegistry registry;
    private final Clock clock;

    Sender(
            OutboundClient outbound,
            WebhookDialects dialects,
            SecretBox secrets,
            ObjectMapper json,
            Traces traces,
            MeterRegistry registry,
            Clock clock) {
        this.outbound = outbound;
        this.dialects = dialects;
        this.secrets = secrets;
        this.json = json;
        this.traces = traces;
        this.registry = registry;
        this.clock = clock;
    }

    CompletionStage<AttemptResult> send(Receiver receiver, DueDelivery delivery) {
        WebhookDialect dialect = dialects.of(receiver.api());
        Instant now = clock.instant();
        long start = System.nanoTime();
        List<String> secretsByAge = secretsAt(receiver, now);
        WebhookMessage message =
                new WebhookMessage(delivery.id(), delivery.type(), body(dialect, delivery), now, secretsByAge.get(0));
        Map<String, String> headers = new LinkedHashMap<>(StandardHeaders.of(message, secretsByAge));
        headers.putAll(dialect.headers(message));
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "Tercet-Webhooks/1");
        Span span = traces.sending("webhook " + delivery.type(), delivery.traceParent(), headers);
        OutboundRequest request =
                new OutboundRequest(URI.create(receiver.url()), headers, message.body(), dialect.timeout());
        return outbound.send(request).handle((answer, failure) -> {
            int millis = (int) ((System.nanoTime() - start) / 1_000_000);
            end(span, answer, failure);
            AttemptResult result = failure == null ? answered(answer, now, millis) : failed(failure, now, millis);
            count(receiver.api(), result);
            return result;
        });
    }

    private void count(String api, AttemptResult result) {
        Timer.builder("tercet.webhooks.attempts")
                .description("Attempts to deliver a webhook")
                .tag("api", api)
                .tag("outcome", result.outcome().stored())
                .register(registry)
                .record(result.durationMillis(), TimeUnit.MILLISECONDS);
    }

    private static void end(Span span, OutboundAnswer answer, Throwable failure) {
        if (failure == null) {
            span.setAttribute("http.response.status_code", answer.status());
        } else {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }

    /** The secret that signs comes first; one that will take its place may be with the receiver already. */
    private List<String> secretsAt(Receiver receiver, Instant now) {
        String purpose = EndpointSecrets.purpose(receiver.id());
        List<String> valid = new ArrayList<>();
        valid.add(secrets.open(receiver.secret(), purpose));
        if (receiver.nextSecret() != null) {
            boolean over = !receiver.nextSecretAt().isAfter(now);
            String next = secrets.open(receiver.nextSecret(), purpose);
            if (over) {
                valid.set(0, next);
            } else {
                valid.add(next);
            }
        }
        return valid;
    }

    private byte[] body(WebhookDialect dialect, DueDelivery delivery) {
        try {
            return json.writeValueAsBytes(
                    dialect.envelope(delivery.type(), delivery.occurredAt(), new RawValue(delivery.data())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AttemptResult answered(OutboundAnswer answer, Instant at, int millis) {
        boolean received = answer.status() >= 200 && answer.status() < 300;
        // PostgreSQL has no text with a NUL in it.
        String text = new String(answer.body(), StandardCharsets.UTF_8).replace('\0', '\uFFFD');
        return new AttemptResult(
                received ? Outcome.SUCCEEDED : Outcome.REJECTED,
                answer.status(),
                text,
                received ? null : "Answered with status " + answer.status(),
                at,
                millis);
    }

    private static AttemptResult failed(Throwable failure, Instant at, int millis) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof OutboundException known) {
            Outcome outcome =
                    known.reason() == OutboundException.Reason.TIMEOUT ? Outcome.TIMEOUT : Outcome.UNREACHABLE;
            return new AttemptResult(outcome, null, null, known.getMessage(), at, millis);
        }
        throw new CompletionException(cause);
    }
}
