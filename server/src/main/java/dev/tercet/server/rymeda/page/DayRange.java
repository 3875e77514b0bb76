package dev.tercet.server.rymeda.page;

import dev.tercet.server.kernel.errors.ApiException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The days between {@code from} and {@code to} of a list, as instants.
 *
 * @param start the first instant that counts; null when the range is open
 * @param end the first instant that no longer counts; null when the range is open
 */
public record DayRange(Instant start, Instant end) {

    /** @throws ApiException of kind INVALID_QUERY when the last day comes before the first */
    public static void check(LocalDate from, LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw ApiException.invalidQuery("to", "must not be before from");
        }
    }
}
