package dev.tercet.sdk.core;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Is told how calls go: for metrics, traces and logs. A call is {@link #started}, then each request of it is
 * {@link #attempted}, with a {@link #pausing} before each further one, and in the end it is {@link #answered} or has
 * {@link #failed}. Every page of a pager and every look of a waiter is a call.
 *
 * <p>Implementations are safe for use by many threads and quick, as the call waits for them. What they throw is logged and
 * does not harm the call.
 */
public interface CallObserver {

    /** A call begins. */
    default void started(CallInfo call) {}

    /** A request was answered, whatever the status, or failed. */
    default void attempted(CallInfo call, Attempt attempt) {}

    /** The attempt will be repeated after a pause. */
    default void pausing(CallInfo call, Attempt attempt, Duration pause) {}

    /** The call is over: its last answer is here, be it an error. */
    default void answered(CallInfo call, ResponseMeta meta) {}

    /** The call is over without an answer. */
    default void failed(CallInfo call, RuntimeException fault) {}

    /** An observer of nothing but final answers. */
    static CallObserver ofAnswers(Consumer<ResponseMeta> consumer) {
        return new CallObserver() {
            @Override
            public void answered(CallInfo call, ResponseMeta meta) {
                consumer.accept(meta);
            }
        };
    }
}
