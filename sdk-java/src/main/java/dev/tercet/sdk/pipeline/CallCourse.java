package dev.tercet.sdk.pipeline;

import dev.tercet.sdk.auth.TokenSource;
import dev.tercet.sdk.core.Attempt;
import dev.tercet.sdk.core.CallOptions;
import dev.tercet.sdk.core.ResponseMeta;
import dev.tercet.sdk.error.CallTimeoutException;
import dev.tercet.sdk.error.TokenException;
import dev.tercet.sdk.error.TransportException;
import dev.tercet.sdk.http.TransportRequest;
import dev.tercet.sdk.http.TransportResponse;
import dev.tercet.sdk.operation.Operation;
import java.io.IOException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * How one call goes: attempts of token and request, pauses between them, one fresh token after a 401, and the end. It does
 * nothing itself but say what it needs next, so that a thread that waits and a chain of futures go the same way and cannot
 * drift apart. For one thread at a time.
 */
final class CallCourse {
    private final PipelineSettings settings;
    private final RetryBudget budget;
    private final Operation<?> operation;
    private final PreparedRequest request;
    private final Observers observers;
    private final Backoff backoff;
    private final Duration attemptTimeout;
    private final int mostRetries;
    private final Instant start;
    private final Deadline deadline;
    private final @Nullable TokenSource tokens;
    private final List<Attempt> attempts = new ArrayList<>();

    private int retries;
    private boolean tokenRenewed;
    private @Nullable String token;
    private Duration limit = Duration.ZERO;
    private Instant sentAt = Instant.MIN;

    CallCourse(
            PipelineSettings settings,
            RetryBudget budget,
            Operation<?> operation,
            PreparedRequest request,
            CallOptions options,
            Observers observers) {
        this.settings = settings;
        this.budget = budget;
        this.operation = operation;
        this.request = request;
        this.observers = observers;
        this.backoff = new Backoff(settings.random());
        this.attemptTimeout = options.attemptTimeout() == null ? settings.attemptTimeout() : options.attemptTimeout();
        this.mostRetries = options.retries() == null ? settings.retries() : options.retries();
        this.start = settings.clock().instant();
        this.deadline =
                Deadline.in(options.timeout() == null ? settings.timeout() : options.timeout(), settings.clock());
        this.tokens = operation.authenticated() && !request.isAuthorized() ? settings.tokens() : null;
    }

    /** The first step. */
    Step begin() {
        observers.started();
        return attempt();
    }

    /** The token is here. */
    Step withToken(String value) {
        token = value;
        return send();
    }

    /** There is no token. */
    Step withoutToken(RuntimeException fault) {
        boolean again = fault instanceof TokenException refused && RetryRules.allow(refused) && mayRepeat();
        Duration pause = backoff.before(retries + 1);
        return again && fits(pause) && budget.take() ? repeat(pause) : fail(fault);
    }

    /** An answer is here. */
    Step answered(TransportResponse answer) {
        Instant now = settings.clock().instant();
        Attempt attempt = note(answer.status(), answer.headers().first("X-Request-Id"), null, now);
        ResponseMeta meta = new ResponseMeta(
                operation.id(), answer.status(), answer.headers(), now, Duration.between(start, now), attempts);
        if (answer.status() == 401 && tokens != null && token != null && !tokenRenewed && tokens.renew(token)) {
            tokenRenewed = true;
            return attempt();
        }
        if (RetryRules.allow(answer.status(), operation.retry())) {
            Duration pause = backoff.before(retries + 1, answer.status(), meta.rateLimit(), now);
            if (mayRepeat() && pause != null && fits(pause) && budget.take()) {
                observers.pausing(attempt, pause);
                return repeat(pause);
            }
        } else {
            budget.succeeded(retries > 0);
        }
        observers.answered(meta);
        return new Step.Answered(answer, meta);
    }

    /** No answer will come. */
    Step broken(IOException fault) {
        Attempt attempt = note(null, null, fault, settings.clock().instant());
        Duration pause = backoff.before(retries + 1);
        if (RetryRules.allow(fault, operation.retry()) && mayRepeat() && fits(pause) && budget.take()) {
            observers.pausing(attempt, pause);
            return repeat(pause);
        }
        return fail(translated(fault));
    }

    /** The request was not one that can be sent. */
    Step misused(RuntimeException fault) {
        return fail(fault);
    }

    /** The pause is over. */
    Step paused() {
        return attempt();
    }

    /** The thread that waits was interrupted. */
    Step interrupted(InterruptedException cause) {
        return fail(new TransportException(operation.id(), "The thread was interrupted", attempts, cause));
    }

    /** Nobody wants the answer any more. */
    void cancelled() {
        observers.failed(new CancellationException(operation.id() + " was cancelled"));
    }

    private Step attempt() {
        if (tokens == null) {
            return send();
        }
        return deadline.isOver() ? tooLate() : new Step.AskForToken(tokens, deadline.left());
    }

    private Step send() {
        if (deadline.isOver()) {
            return tooLate();
        }
        limit = deadline.atMost(attemptTimeout);
        sentAt = settings.clock().instant();
        return new Step.Send(
                new TransportRequest(operation.method(), request.uri(), request.headers(token), request.body(), limit));
    }

    private Step repeat(Duration pause) {
        retries++;
        return new Step.Pause(pause);
    }

    private boolean mayRepeat() {
        return retries < mostRetries;
    }

    private boolean fits(Duration pause) {
        return pause.compareTo(deadline.left()) < 0;
    }

    private Attempt note(
            @Nullable Integer status, @Nullable String requestId, @Nullable IOException fault, Instant now) {
        Attempt attempt = new Attempt(
                attempts.size() + 1,
                Duration.between(sentAt, now),
                status,
                requestId,
                fault == null ? null : fault.getClass().getSimpleName());
        attempts.add(attempt);
        observers.attempted(attempt);
        return attempt;
    }

    private TransportException translated(IOException fault) {
        if (fault instanceof HttpConnectTimeoutException) {
            return new CallTimeoutException(operation.id(), CallTimeoutException.Kind.CONNECT, attempts, fault);
        }
        if (fault instanceof HttpTimeoutException) {
            boolean whole = limit.compareTo(attemptTimeout) < 0;
            return new CallTimeoutException(
                    operation.id(),
                    whole ? CallTimeoutException.Kind.CALL : CallTimeoutException.Kind.ATTEMPT,
                    attempts,
                    fault);
        }
        return new TransportException(operation.id(), "The connection failed or broke", attempts, fault);
    }

    private Step tooLate() {
        return fail(new CallTimeoutException(operation.id(), CallTimeoutException.Kind.CALL, attempts, null));
    }

    private Step fail(RuntimeException fault) {
        observers.failed(fault);
        return new Step.Failed(fault);
    }
}
