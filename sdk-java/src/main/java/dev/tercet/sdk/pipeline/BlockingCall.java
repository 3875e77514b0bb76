package dev.tercet.sdk.pipeline;

import dev.tercet.sdk.core.Pauses;
import dev.tercet.sdk.error.TokenException;
import dev.tercet.sdk.http.HttpTransport;
import dev.tercet.sdk.http.TransportResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Goes through a call on the thread of the caller. */
final class BlockingCall {
    private final HttpTransport transport;
    private final Pauses pauses;
    private final CallCourse course;

    BlockingCall(PipelineSettings settings, CallCourse course) {
        this.transport = settings.transport();
        this.pauses = settings.pauses();
        this.course = course;
    }

    /**
     * The last answer.
     *
     * @throws RuntimeException if there is none
     */
    Step.Answered run() {
        Step step = course.begin();
        while (!(step instanceof Step.Answered)) {
            if (step instanceof Step.Failed failed) {
                throw failed.fault();
            }
            step = take(step);
        }
        return (Step.Answered) step;
    }

    private Step take(Step step) {
        try {
            if (step instanceof Step.AskForToken ask) {
                return ask(ask);
            }
            if (step instanceof Step.Pause pause) {
                await(pauses.of(pause.length()));
                return course.paused();
            }
            return send((Step.Send) step);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return course.interrupted(e);
        }
    }

    private Step send(Step.Send step) throws InterruptedException {
        TransportResponse answer;
        try {
            answer = transport.send(step.request());
        } catch (IOException e) {
            return course.broken(e);
        } catch (RuntimeException e) {
            return course.misused(e);
        }
        return course.answered(answer);
    }

    private Step ask(Step.AskForToken ask) throws InterruptedException {
        String token;
        try {
            token = ask.source().token(ask.patience());
        } catch (TokenException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException("Interrupted while waiting for a token");
            }
            return course.withoutToken(e);
        } catch (RuntimeException e) {
            return course.withoutToken(e);
        }
        return course.withToken(token);
    }

    /** Waits until a pause is over. */
    static void await(CompletableFuture<Void> pause) throws InterruptedException {
        try {
            pause.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The pause failed", e.getCause());
        } finally {
            pause.cancel(false);
        }
    }
}
