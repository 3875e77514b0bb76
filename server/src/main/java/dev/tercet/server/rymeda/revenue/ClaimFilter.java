package dev.tercet.server.rymeda.revenue;

import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.rymeda.care.ServiceType;
import java.time.LocalDate;

/**
 * Which claims a list shows: those that match every member that is not null.
 *
 * @param from the first date of service
 * @param to the last date of service
 */
record ClaimFilter(
        ClaimState state, String payerId, String clientId, ServiceType serviceType, LocalDate from, LocalDate to) {

    /** @throws ApiException when the period ends before it begins */
    ClaimFilter {
        if (from != null && to != null && to.isBefore(from)) {
            throw ApiException.invalidQuery("to", "must not be before from");
        }
    }
}
