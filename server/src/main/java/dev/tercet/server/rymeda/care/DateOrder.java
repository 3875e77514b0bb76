package dev.tercet.server.rymeda.care;

import dev.tercet.server.kernel.errors.FieldError;
import java.time.LocalDate;
import java.util.List;

/** The rule of every period: it does not end before it starts. A day that is not known breaks nothing. */
final class DateOrder {

    private DateOrder() {}

    /**
     * What is wrong with the period.
     *
     * @param prefix the way to its two members, such as {@code coverages[0].}; empty for the body itself
     */
    static List<FieldError> errors(String prefix, LocalDate start, LocalDate end) {
        return start != null && end != null && end.isBefore(start)
                ? List.of(FieldError.of(prefix + "endDate", "End date must not be before the start date"))
                : List.of();
    }
}
