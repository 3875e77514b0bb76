package dev.tercet.server.rymeda.care;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.server.kernel.errors.FieldError;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionTimeTest {

    private static final Instant NINE = Instant.parse("2025-01-15T09:00:00Z");

    @Test
    void theProviderIsBusyUntilTheEndElseForTheLengthElseForAnHour() {
        assertThat(new SessionTime(NINE, Instant.parse("2025-01-15T10:30:00Z"), 45).busyUntil())
                .isEqualTo("2025-01-15T10:30:00Z");
        assertThat(new SessionTime(NINE, null, 45).busyUntil()).isEqualTo("2025-01-15T09:45:00Z");
        assertThat(new SessionTime(NINE, null, null).busyUntil()).isEqualTo("2025-01-15T10:00:00Z");
    }

    @Test
    void theLengthFollowsFromTheEndWhereItIsNotGiven() {
        assertThat(new SessionTime(NINE, NINE.plusSeconds(55 * 60 + 59), null).length())
                .isEqualTo(55);
        assertThat(new SessionTime(NINE, NINE.plusSeconds(20), null).length()).isEqualTo(1);
        assertThat(new SessionTime(NINE, NINE.plusSeconds(3600), 50).length()).isEqualTo(50);
        assertThat(new SessionTime(NINE, null, null).length()).isNull();
    }

    @Test
    void theEndMustComeAfterTheStart() {
        assertThat(new SessionTime(NINE, NINE, null).errors())
                .containsExactly(FieldError.of("endTime", "End time must be after the start time"));
        assertThat(new SessionTime(NINE, NINE.plusSeconds(1), null).errors()).isEmpty();
    }

    @Test
    void aSessionLastsADayAtMost() {
        assertThat(new SessionTime(NINE, NINE.plusSeconds(86_400), null).errors())
                .isEmpty();
        assertThat(new SessionTime(NINE, NINE.plusSeconds(86_401), null).errors())
                .containsExactly(FieldError.of("endTime", "End time must be at most 24 hours after the start time"));
    }

    @Test
    void theLengthFitsBetweenStartAndEnd() {
        assertThat(new SessionTime(NINE, NINE.plusSeconds(3600), 60).errors()).isEmpty();
        assertThat(new SessionTime(NINE, NINE.plusSeconds(3600), 61).errors())
                .containsExactly(FieldError.of(
                        "durationMinutes", "Duration must not be longer than the time from start to end"));
    }
}
