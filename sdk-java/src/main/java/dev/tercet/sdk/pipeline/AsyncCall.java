package dev.tercet.sdk.pipeline;

import dev.tercet.sdk.core.CallFuture;
import dev.tercet.sdk.core.Pauses;
import dev.tercet.sdk.error.TokenException;
import dev.tercet.sdk.http.HttpTransport;
import dev.tercet.sdk.http.TransportResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Goes through a call as a chain of futures, without a thread that waits. Each step begins when the one before has ended. */
final class AsyncCall {
    private final HttpTransport transport;
    private final Pauses pauses;
    private final CallCourse course;
    private final CallFuture<Step.Answered> end = new CallFuture<>();

    AsyncCall(PipelineSettings settings, CallCourse course) {
        this.transport = settings.transport();
        this.pauses = settings.pauses();
        this.course = course;
    }

    /** The last answer. */
    CallFuture<Step.Answered> start() {
        end.whenComplete((answer, fault) -> {
            if (end.isCancelled()) {
                course.cancelled();
            }
        });
        take(course.begin());
        return end;
    }

    /** What failed, without what futures wrap it in. */
    static Throwable cause(Throwable fault) {
        return fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
    }

    private void take(Step step) {
        if (step instanceof Step.Answered answered) {
            end.complete(answered);
        } else if (step instanceof Step.Failed failed) {
            end.completeExceptionally(failed.fault());
        } else if (step instanceof Step.AskForToken ask) {
            then(token(ask), this::asked);
        } else if (step instanceof Step.Pause pause) {
            then(pauses.of(pause.length()), (nothing, fault) -> fault == null ? course.paused() : failed(fault));
        } else {
            then(answer((Step.Send) step), this::sent);
        }
    }

    /** Goes on with the step that follows, on another thread if this one is not at leisure, as that of timers. */
    private <T> void then(CompletableFuture<T> work, BiFunction<T, @Nullable Throwable, Step> next) {
        end.follow(work);
        BiFunction<T, @Nullable Throwable, Void> goOn = (value, fault) -> {
            if (!end.isDone()) {
                step(next, value, fault);
            }
            return null;
        };
        CompletableFuture<Void> unused = work.isDone() ? work.handle(goOn) : work.handleAsync(goOn);
    }

    private <T> void step(BiFunction<T, @Nullable Throwable, Step> next, T value, @Nullable Throwable fault) {
        try {
            take(next.apply(value, fault == null ? null : cause(fault)));
        } catch (Throwable e) {
            end.completeExceptionally(e);
        }
    }

    private static CompletableFuture<String> token(Step.AskForToken ask) {
        try {
            return ask.source().ask().orTimeout(ask.patience().toNanos(), TimeUnit.NANOSECONDS);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private Step asked(String token, @Nullable Throwable fault) {
        if (fault == null) {
            return course.withToken(token);
        }
        if (fault instanceof TimeoutException) {
            return course.withoutToken(new TokenException("The token endpoint did not answer in time", 0, null, fault));
        }
        return fault instanceof RuntimeException e && !(fault instanceof TokenException)
                ? course.withoutToken(e)
                : course.withoutToken(TokenException.of(fault));
    }

    private CompletableFuture<TransportResponse> answer(Step.Send step) {
        try {
            return transport.sendAsync(step.request());
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private Step sent(TransportResponse answer, @Nullable Throwable fault) {
        if (fault == null) {
            return course.answered(answer);
        }
        return fault instanceof IOException broken ? course.broken(broken) : failed(fault);
    }

    private Step failed(Throwable fault) {
        if (fault instanceof RuntimeException e) {
            return course.misused(e);
        }
        if (fault instanceof Error e) {
            throw e;
        }
        throw new IllegalStateException(fault);
    }
}
