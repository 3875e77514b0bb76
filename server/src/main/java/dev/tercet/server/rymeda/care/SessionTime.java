package dev.tercet.server.rymeda.care;

import dev.tercet.server.kernel.errors.FieldError;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * When a session takes place, to the microsecond, as the database keeps it.
 *
 * @param start never null
 * @param end null while it is not known
 * @param minutes face-to-face minutes; null while they are not known
 */
record SessionTime(Instant start, Instant end, Integer minutes) {

    /** No session is longer, so none that began earlier can still be going on. */
    static final Duration LONGEST = Duration.ofHours(24);

    private static final Duration ASSUMED = Duration.ofHours(1);

    SessionTime {
        start = start.truncatedTo(ChronoUnit.MICROS);
        end = end == null ? null : end.truncatedTo(ChronoUnit.MICROS);
    }

    /** Until when the provider is taken: the end, else the length, else an hour. */
    Instant busyUntil() {
        if (end != null) {
            return end;
        }
        return start.plus(minutes == null ? ASSUMED : Duration.ofMinutes(minutes));
    }

    /** The length if it is known or follows from the end; otherwise null. A session of seconds counts as a minute. */
    Integer length() {
        if (minutes != null || end == null) {
            return minutes;
        }
        return (int) Math.max(1, Duration.between(start, end).toMinutes());
    }

    /** What does not fit together. */
    List<FieldError> errors() {
        if (end == null) {
            return List.of();
        }
        if (!end.isAfter(start)) {
            return List.of(FieldError.of("endTime", "End time must be after the start time"));
        }
        List<FieldError> errors = new ArrayList<>();
        Duration span = Duration.between(start, end);
        if (span.compareTo(LONGEST) > 0) {
            errors.add(FieldError.of("endTime", "End time must be at most 24 hours after the start time"));
        }
        if (minutes != null && Duration.ofMinutes(minutes).compareTo(span) > 0) {
            errors.add(FieldError.of("durationMinutes", "Duration must not be longer than the time from start to end"));
        }
        return errors;
    }
}
