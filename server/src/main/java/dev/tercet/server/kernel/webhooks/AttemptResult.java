package dev.tercet.server.kernel.webhooks;

import java.time.Instant;

/**
 * What became of one attempt.
 *
 * @param status the HTTP status, null without an answer
 * @param answer the beginning of the answer, null without one
 * @param failure why it failed, for a person; null when it did not
 */
record AttemptResult(
        Outcome outcome, Integer status, String answer, String failure, Instant startedAt, int durationMillis) {

    boolean succeeded() {
        return outcome == Outcome.SUCCEEDED;
    }
}
