package dev.tercet.sdk.pipeline;

import dev.tercet.sdk.core.Attempt;
import dev.tercet.sdk.core.CallInfo;
import dev.tercet.sdk.core.CallObserver;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * One line for each attempt, at the level DEBUG of the logger {@code dev.tercet.sdk}: method, template of the path, status,
 * time and request id. Nothing in it is private.
 */
final class CallLog implements CallObserver {
    private static final System.Logger LOG = System.getLogger("dev.tercet.sdk");

    @Override
    public void attempted(CallInfo call, Attempt attempt) {
        LOG.log(Level.DEBUG, () -> line(call, attempt));
    }

    @Override
    public void pausing(CallInfo call, Attempt attempt, Duration pause) {
        LOG.log(Level.DEBUG, () -> call + ": again in " + pause.toMillis() + " ms");
    }

    private static String line(CallInfo call, Attempt attempt) {
        return call + ": " + (attempt.status() == null ? attempt.fault() : attempt.status()) + " in "
                + attempt.elapsed().toMillis() + " ms"
                + (attempt.number() == 1 ? "" : ", attempt " + attempt.number())
                + (attempt.requestId() == null ? "" : ", request id " + attempt.requestId());
    }
}
