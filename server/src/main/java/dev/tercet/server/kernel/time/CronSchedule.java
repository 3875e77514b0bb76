package dev.tercet.server.kernel.time;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Instant;
import java.time.ZoneId;
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

    /** The first time after the given one, on the clocks of the zone; empty for a day that never comes. */
    public Optional<Instant> next(Instant after, ZoneId zone) {
        return expressions.stream()
                .flatMap(expression -> expression.nextExecution(after.atZone(zone)).stream())
                .map(java.time.ZonedDateTime::toInstant)
                .min(Instant::compareTo);
    }
}
