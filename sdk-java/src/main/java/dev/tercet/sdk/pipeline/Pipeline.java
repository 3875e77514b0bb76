package dev.tercet.sdk.pipeline;

import dev.tercet.sdk.core.CallInfo;
import dev.tercet.sdk.core.CallOptions;
import dev.tercet.sdk.core.Response;
import dev.tercet.sdk.operation.Arguments;
import dev.tercet.sdk.operation.Invoker;
import dev.tercet.sdk.operation.Operation;

/**
 * The way of every call: merge options, start the clock, prepare the request, go through the {@link CallCourse} of attempts,
 * then read the answer or the error. All calls share one budget for retries. Safe for use by many threads.
 */
public final class Pipeline implements Invoker {
    private final PipelineSettings settings;
    private final AnswerReader reader;
    private final RetryBudget budget = new RetryBudget();

    public Pipeline(PipelineSettings settings) {
        this.settings = settings;
        this.reader = new AnswerReader(settings.dialect());
    }

    @Override
    public <R> Response<R> call(Operation<R> operation, Arguments arguments, CallOptions options) {
        return read(operation, new BlockingCall(settings, course(operation, arguments, options)).run());
    }

    private CallCourse course(Operation<?> operation, Arguments arguments, CallOptions options) {
        CallInfo info = new CallInfo(operation.id(), operation.method(), operation.path());
        return new CallCourse(
                settings,
                budget,
                operation,
                PreparedRequest.of(settings, operation, arguments, options),
                options,
                Observers.of(info, settings.observers(), options.observer()));
    }

    private <R> Response<R> read(Operation<R> operation, Step.Answered end) {
        return new Response<>(reader.read(operation, end.answer(), end.meta()), end.meta());
    }
}
