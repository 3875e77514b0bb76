package dev.tercet.sdk.pipeline;

import dev.tercet.sdk.auth.TokenSource;
import dev.tercet.sdk.core.CallOptions;
import dev.tercet.sdk.core.Response;
import dev.tercet.sdk.core.ResponseMeta;
import dev.tercet.sdk.error.CallTimeoutException;
import dev.tercet.sdk.error.TransportException;
import dev.tercet.sdk.http.TransportRequest;
import dev.tercet.sdk.http.TransportResponse;
import dev.tercet.sdk.operation.Arguments;
import dev.tercet.sdk.operation.Invoker;
import dev.tercet.sdk.operation.Operation;
import java.io.IOException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The way of every call: merge options, start the clock, prepare the request, then attempts of (credential, limit of time,
 * transport), then read the answer or the error. An attempt that the server refuses for its token is made once more with a
 * fresh one. Immutable.
 */
public final class Pipeline implements Invoker {
    private final PipelineSettings settings;
    private final AnswerReader reader;

    public Pipeline(PipelineSettings settings) {
        this.settings = settings;
        this.reader = new AnswerReader(settings.dialect());
    }

    @Override
    public <R> Response<R> call(Operation<R> operation, Arguments arguments, CallOptions options) {
        Instant start = settings.clock().instant();
        Duration timeout = options.timeout() == null ? settings.timeout() : options.timeout();
        Deadline deadline = Deadline.in(timeout, settings.clock());
        PreparedRequest request = PreparedRequest.of(settings, operation, arguments, options);
        TokenSource tokens = needsToken(operation, request) ? settings.tokens() : null;

        int attempts = 1;
        String token = token(tokens, deadline, operation);
        TransportResponse answer = attempt(operation, request, token, deadline);
        if (answer.status() == 401 && tokens != null && token != null && tokens.renew(token)) {
            attempts++;
            answer = attempt(operation, request, token(tokens, deadline, operation), deadline);
        }

        Instant end = settings.clock().instant();
        ResponseMeta meta = new ResponseMeta(
                operation.id(), answer.status(), answer.headers(), end, Duration.between(start, end), attempts);
        if (options.observer() != null) {
            options.observer().accept(meta);
        }
        return new Response<>(reader.read(operation, answer, meta), meta);
    }

    private boolean needsToken(Operation<?> operation, PreparedRequest request) {
        return operation.authenticated() && !request.headers().containsKey("Authorization");
    }

    private static @Nullable String token(@Nullable TokenSource tokens, Deadline deadline, Operation<?> operation) {
        if (tokens == null) {
            return null;
        }
        checkTime(deadline, operation);
        return tokens.token(deadline.left());
    }

    private TransportResponse attempt(
            Operation<?> operation, PreparedRequest request, @Nullable String token, Deadline deadline) {
        checkTime(deadline, operation);
        Duration limit = deadline.atMost(settings.attemptTimeout());
        try {
            return settings.transport()
                    .send(new TransportRequest(
                            operation.method(), request.uri(), headers(request, token), request.body(), limit));
        } catch (HttpConnectTimeoutException e) {
            throw new CallTimeoutException(operation.id(), CallTimeoutException.Kind.CONNECT, e);
        } catch (HttpTimeoutException e) {
            boolean call = limit.compareTo(settings.attemptTimeout()) < 0;
            throw new CallTimeoutException(
                    operation.id(), call ? CallTimeoutException.Kind.CALL : CallTimeoutException.Kind.ATTEMPT, e);
        } catch (IOException e) {
            throw new TransportException(operation.id(), "The connection failed or broke", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransportException(operation.id(), "The thread was interrupted", e);
        }
    }

    private static Map<String, String> headers(PreparedRequest request, @Nullable String token) {
        if (token == null) {
            return request.headers();
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(request.headers());
        headers.put("Authorization", "Bearer " + token);
        return headers;
    }

    private static void checkTime(Deadline deadline, Operation<?> operation) {
        if (deadline.isOver()) {
            throw new CallTimeoutException(operation.id(), CallTimeoutException.Kind.CALL, null);
        }
    }
}
