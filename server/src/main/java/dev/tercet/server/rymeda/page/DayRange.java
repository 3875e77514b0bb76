package dev.tercet.server.rymeda.page;

import dev.tercet.server.kernel.errors.ApiException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The days between {@code from} and {@code to} of a list, as instants.
 *
 * @param start the first instant that counts; null when the range is open
 * @param end the first instant that no longer counts; null when the range is open
 */
public record DayRange(Instant start, Instant end) {

    /**
     * @param from first day in UTC, or null
     * @param to last day in UTC, or null
     * @throws ApiException of kind INVALID_QUERY when the last day comes before the first
     */
    public static DayRange of(LocalDate from, LocalDate to) {
        check(from, to);
        return new DayRange(
                from == null ? null : from.atStartOfDay(ZoneOffset.UTC).toInstant(),
                to == null ? null : to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** @throws ApiException of kind INVALID_QUERY when the last day comes before the first */
    public static void check(LocalDate from, LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw ApiException.invalidQuery("to", "must not be before from");
        }
    }
}
