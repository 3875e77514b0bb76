package dev.tercet.server.rymeda.care;

import java.time.LocalDate;

/** How an authorization stands on a day. It is not stored: it follows from the period and the units. */
enum AuthorizationStatus {
    UPCOMING,
    ACTIVE,
    EXHAUSTED,
    EXPIRED;

    static AuthorizationStatus of(ServiceAuthorizationEntity authorization, LocalDate day) {
        if (day.isBefore(authorization.startDate)) {
            return UPCOMING;
        }
        if (day.isAfter(authorization.endDate)) {
            return EXPIRED;
        }
        return authorization.usedUnits >= authorization.approvedUnits ? EXHAUSTED : ACTIVE;
    }
}
