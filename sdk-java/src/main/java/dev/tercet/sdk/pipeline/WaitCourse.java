package dev.tercet.sdk.pipeline;

import dev.tercet.sdk.model.Model;
import dev.tercet.sdk.operation.Operation;
import dev.tercet.sdk.operation.Waiting;
import dev.tercet.sdk.waiting.WaitOptions;
import dev.tercet.sdk.waiting.WaitResult;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How waiting goes: look, judge, pause. It does none of it itself, as {@link CallCourse}. For one thread at a time. */
final class WaitCourse<R extends Model> {
    private final Waiting waiting;
    private final WaitOptions options;
    private final Deadline deadline;
    private Duration pause;

    WaitCourse(Operation<R> operation, WaitOptions options, Clock clock) {
        this.waiting = Objects.requireNonNull(operation.waiting(), operation.id());
        this.options = options;
        this.deadline = Deadline.in(options.timeout(), clock);
        this.pause = options.firstPause();
    }

    /** What a look came to, or null if it is worth another one after a pause. */
    @Nullable
    WaitResult<R> judge(R seen) {
        String state = Objects.toString(seen.get(waiting.property()), "");
        if (waiting.success().contains(state)) {
            return new WaitResult.Succeeded<>(seen, state);
        }
        if (waiting.failure().contains(state)) {
            return new WaitResult.Failed<>(seen, state);
        }
        return deadline.isOver() ? new WaitResult.TimedOut<>(seen, state) : null;
    }

    /** The pause before the next look, which is the last one when it ends at the deadline. */
    Duration pause() {
        Duration now = deadline.atMost(pause);
        Duration next = pause.multipliedBy(3).dividedBy(2);
        pause = next.compareTo(options.longestPause()) > 0 ? options.longestPause() : next;
        return now;
    }
}
