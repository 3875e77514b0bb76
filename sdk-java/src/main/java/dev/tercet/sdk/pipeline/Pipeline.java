package dev.tercet.sdk.pipeline;

import dev.tercet.sdk.core.CallInfo;
import dev.tercet.sdk.core.CallObserver;
import dev.tercet.sdk.core.CallOptions;
import dev.tercet.sdk.core.Response;
import dev.tercet.sdk.error.TransportException;
import dev.tercet.sdk.model.Model;
import dev.tercet.sdk.operation.Arguments;
import dev.tercet.sdk.operation.AsyncInvoker;
import dev.tercet.sdk.operation.Invoker;
import dev.tercet.sdk.operation.Operation;
import dev.tercet.sdk.waiting.WaitOptions;
import dev.tercet.sdk.waiting.WaitResult;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * The way of every call: merge options, start the clock, prepare the request, go through the {@link CallCourse} of attempts,
 * then read the answer or the error. All calls share one budget for retries. Safe for use by many threads.
 */
public final class Pipeline implements Invoker, AsyncInvoker {
    private final PipelineSettings settings;
    private final AnswerReader reader;
    private final BodyLog bodies;
    private final List<CallObserver> observers;
    private final RetryBudget budget = new RetryBudget();

    public Pipeline(PipelineSettings settings) {
        this.settings = settings;
        this.reader = new AnswerReader(settings.dialect());
        this.bodies = new BodyLog(settings.logBodies());
        this.observers = Stream.concat(Stream.of(new CallLog()), settings.observers().stream())
                .toList();
    }

    @Override
    public <R> Response<R> call(Operation<R> operation, Arguments arguments, CallOptions options) {
        CallInfo info = info(operation);
        return read(operation, info, new BlockingCall(settings, course(operation, info, arguments, options)).run());
    }

    @Override
    public <R> CompletableFuture<Response<R>> callAsync(
            Operation<R> operation, Arguments arguments, CallOptions options) {
        CallInfo info = info(operation);
        return new AsyncCall(settings, course(operation, info, arguments, options))
                .start()
                .thenApply(end -> read(operation, info, end));
    }

    @Override
    public <R extends Model> WaitResult<R> await(Operation<R> operation, Arguments arguments, WaitOptions options) {
        WaitCourse<R> course = new WaitCourse<>(operation, options, settings.clock());
        WaitResult<R> result =
                course.judge(call(operation, arguments, options.call()).value());
        while (result == null) {
            pause(operation, course.pause());
            result = course.judge(call(operation, arguments, options.call()).value());
        }
        return result;
    }

    @Override
    public <R extends Model> CompletableFuture<WaitResult<R>> awaitAsync(
            Operation<R> operation, Arguments arguments, WaitOptions options) {
        return new AsyncWait<>(
                        new WaitCourse<>(operation, options, settings.clock()),
                        () -> callAsync(operation, arguments, options.call()),
                        settings.pauses())
                .start();
    }

    private void pause(Operation<?> operation, Duration length) {
        try {
            BlockingCall.await(settings.pauses().of(length));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransportException(operation.id(), "The thread was interrupted", List.of(), e);
        }
    }

    private static CallInfo info(Operation<?> operation) {
        return new CallInfo(operation.id(), operation.method(), operation.path());
    }

    private CallCourse course(Operation<?> operation, CallInfo info, Arguments arguments, CallOptions options) {
        PreparedRequest request = PreparedRequest.of(settings, operation, arguments, options);
        bodies.sent(info, arguments.body());
        return new CallCourse(
                settings, budget, operation, request, options, Observers.of(info, observers, options.observer()));
    }

    private <R> Response<R> read(Operation<R> operation, CallInfo info, Step.Answered end) {
        R value = reader.read(operation, end.answer(), end.meta());
        bodies.received(info, value);
        return new Response<>(value, end.meta());
    }
}
