package dev.tercet.server.kernel.time;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * When a schedule comes due: one five-field cron expression, or several between pipes, of which the earliest counts.
 * Immutable and thread-safe.
 */
public final class CronSchedule {

    private final List<ExecutionTime> expressions;

    private CronSchedule(List<ExecutionTime> expressions) {
        this.expressions = expressions;
    }

    /** @throws IllegalArgumentException for a text that the contract's format {@code cron-list} refuses */
    public static CronSchedule parse(String text) {
        CronParser parser = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));
        return new CronSchedule(Arrays.stream(text.split("\\|"))
                .map(expression -> ExecutionTime.forCron(parser.parse(expression.strip())))
                .toList());
    }

    /**
     * The first time after the given one, on the clocks of the zone; empty for a day that never comes. A time that clocks
     * leap over comes due when they leap, one that they show twice comes due once.
     */
    public Optional<Instant> next(Instant after, ZoneId zone) {
        return expressions.stream()
                .flatMap(expression -> next(expression, after, zone).stream())
                .min(Instant::compareTo);
    }

    private static Optional<Instant> next(ExecutionTime expression, Instant after, ZoneId zone) {
        return expression.nextExecution(after.atZone(zone)).map(due -> leap(expression, after, due.toInstant(), zone)
                .orElse(due.toInstant()));
    }

    /** The first leap of the clocks between the two that passes over a time of the expression. */
    private static Optional<Instant> leap(ExecutionTime expression, Instant after, Instant due, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().nextTransition(after);
        while (change != null && change.getInstant().isBefore(due)) {
            if (change.isGap() && isDueBetween(expression, change.getDateTimeBefore(), change.getDateTimeAfter())) {
                return Optional.of(change.getInstant());
            }
            change = zone.getRules().nextTransition(change.getInstant());
        }
        return Optional.empty();
    }

    private static boolean isDueBetween(ExecutionTime expression, LocalDateTime from, LocalDateTime until) {
        return expression
                .nextExecution(from.minusSeconds(1).atZone(ZoneOffset.UTC))
                .filter(due -> due.toLocalDateTime().isBefore(until))
                .isPresent();
    }
}
