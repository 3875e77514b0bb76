package dev.tercet.server.rymeda.care;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.contract.rymeda.model.SessionCompletion;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionLifecycleTest {

    private static final Instant NINE = Instant.parse("2025-01-15T09:00:00Z");
    private static final Instant TEN = Instant.parse("2025-01-15T10:00:00Z");
    private static final Instant NOW = Instant.parse("2025-01-15T09:52:40Z");

    @Test
    void whatTheCompletionSaysCountsFirst() {
        SessionTime actual = SessionLifecycle.actual(
                booked(TEN, 60),
                new SessionCompletion().endTime(NINE.plusSeconds(2700)).durationMinutes(40),
                NOW);
        assertThat(actual).isEqualTo(new SessionTime(NINE, NINE.plusSeconds(2700), 40));
    }

    @Test
    void anEndAloneOverrulesTheBookedLength() {
        SessionTime actual =
                SessionLifecycle.actual(booked(null, 60), new SessionCompletion().endTime(NINE.plusSeconds(2700)), NOW);
        assertThat(actual.length()).isEqualTo(45);
    }

    @Test
    void aLengthWithinTheBookedTimeLeavesTheEnd() {
        SessionTime actual =
                SessionLifecycle.actual(booked(TEN, null), new SessionCompletion().durationMinutes(50), NOW);
        assertThat(actual).isEqualTo(new SessionTime(NINE, TEN, 50));
    }

    @Test
    void aLengthBeyondTheBookedEndMovesIt() {
        SessionTime actual =
                SessionLifecycle.actual(booked(TEN, null), new SessionCompletion().durationMinutes(75), NOW);
        assertThat(actual).isEqualTo(new SessionTime(NINE, TEN.plusSeconds(900), 75));
    }

    @Test
    void withoutAWordTheBookingCounts() {
        assertThat(SessionLifecycle.actual(booked(TEN, null), new SessionCompletion(), NOW)
                        .length())
                .isEqualTo(60);
        assertThat(SessionLifecycle.actual(booked(null, null), new SessionCompletion(), NOW)
                        .length())
                .isNull();
    }

    @Test
    void elseTheTimeSinceTheStartCounts() {
        SessionEntity session = booked(null, null);
        session.startedAt = NOW.minus(Duration.ofSeconds(52 * 60 + 30));
        assertThat(SessionLifecycle.actual(session, new SessionCompletion(), NOW)
                        .length())
                .isEqualTo(52);
        session.startedAt = NOW.minus(Duration.ofHours(25));
        assertThat(SessionLifecycle.actual(session, new SessionCompletion(), NOW)
                        .length())
                .isNull();
    }

    private static SessionEntity booked(Instant end, Integer minutes) {
        SessionEntity session = new SessionEntity();
        session.startTime = NINE;
        session.endTime = end;
        session.durationMinutes = minutes;
        return session;
    }
}
