package dev.tercet.server.rymeda.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorizationStatusTest {

    /** Of ten units from 2025-03-01 to 2025-03-31. */
    @ParameterizedTest(name = "{0} with {1} used is {2}")
    @CsvSource({
        "2025-02-28, 0, UPCOMING",
        "2025-02-28, 10, UPCOMING",
        "2025-03-01, 0, ACTIVE",
        "2025-03-15, 9, ACTIVE",
        "2025-03-15, 10, EXHAUSTED",
        "2025-03-31, 9, ACTIVE",
        "2025-03-31, 10, EXHAUSTED",
        "2025-04-01, 0, EXPIRED",
        "2025-04-01, 10, EXPIRED"
    })
    void theStatusFollowsFromTheDayAndTheUnits(LocalDate day, int used, AuthorizationStatus expected) {
        ServiceAuthorizationEntity authorization = new ServiceAuthorizationEntity();
        authorization.startDate = LocalDate.of(2025, 3, 1);
        authorization.endDate = LocalDate.of(2025, 3, 31);
        authorization.approvedUnits = 10;
        authorization.usedUnits = used;
        assertThat(AuthorizationStatus.of(authorization, day)).isEqualTo(expected);
    }
}
