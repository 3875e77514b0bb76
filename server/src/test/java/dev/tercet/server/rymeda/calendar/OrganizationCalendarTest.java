package dev.tercet.server.rymeda.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.rymeda.page.DayRange;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OrganizationCalendarTest {

    private static final Instant NOW = Instant.parse("2025-02-01T05:59:59.999Z");
    private static final OrganizationCalendar CHICAGO = in("America/Chicago");
    private static final OrganizationCalendar AUCKLAND = in("Pacific/Auckland");

    @Test
    void todayIsWhatTheOrganizationsCalendarShows() {
        assertThat(CHICAGO.today()).isEqualTo("2025-01-31");
        assertThat(AUCKLAND.today()).isEqualTo("2025-02-01");
        assertThat(in("UTC").today()).isEqualTo("2025-02-01");
    }

    @Test
    void aDayEndsAtMidnightOfTheOrganization() {
        assertThat(CHICAGO.dayOf(Instant.parse("2025-02-01T05:59:59.999999Z"))).isEqualTo("2025-01-31");
        assertThat(CHICAGO.dayOf(Instant.parse("2025-02-01T06:00:00Z"))).isEqualTo("2025-02-01");
        assertThat(AUCKLAND.dayOf(Instant.parse("2025-01-31T10:59:59.999999Z"))).isEqualTo("2025-01-31");
        assertThat(AUCKLAND.dayOf(Instant.parse("2025-01-31T11:00:00Z"))).isEqualTo("2025-02-01");
    }

    @Test
    void aDayHasAsManyHoursAsTheClocksSay() {
        assertThat(length(CHICAGO, "2025-03-08")).isEqualTo(Duration.ofHours(24));
        assertThat(length(CHICAGO, "2025-03-09")).isEqualTo(Duration.ofHours(23));
        assertThat(length(CHICAGO, "2025-11-02")).isEqualTo(Duration.ofHours(25));
        assertThat(length(AUCKLAND, "2025-04-06")).isEqualTo(Duration.ofHours(25));
        assertThat(length(AUCKLAND, "2025-09-28")).isEqualTo(Duration.ofHours(23));
        assertThat(length(in("UTC"), "2025-03-09")).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void theSecondTimeThatTheClocksShowTheSameHourIsTheSameDay() {
        assertThat(CHICAGO.dayOf(Instant.parse("2025-11-02T06:30:00Z"))).isEqualTo("2025-11-02");
        assertThat(CHICAGO.dayOf(Instant.parse("2025-11-02T07:30:00Z"))).isEqualTo("2025-11-02");
        assertThat(CHICAGO.dayOf(Instant.parse("2025-11-03T05:59:59Z"))).isEqualTo("2025-11-02");
    }

    @Test
    void aDayWhoseMidnightTheClocksSkipBeginsAfterIt() {
        DayRange day = in("America/Santiago").between(LocalDate.of(2025, 9, 7), LocalDate.of(2025, 9, 7));
        assertThat(day.start()).isEqualTo("2025-09-07T04:00:00Z");
        assertThat(day.end()).isEqualTo("2025-09-08T03:00:00Z");
    }

    @Test
    void aRangeHasItsFirstAndItsLastDay() {
        LocalDate first = LocalDate.of(2025, 1, 31);
        assertThat(CHICAGO.between(first, LocalDate.of(2025, 2, 1)))
                .isEqualTo(new DayRange(Instant.parse("2025-01-31T06:00:00Z"), Instant.parse("2025-02-02T06:00:00Z")));
        assertThat(in("UTC").between(first, first))
                .isEqualTo(new DayRange(Instant.parse("2025-01-31T00:00:00Z"), Instant.parse("2025-02-01T00:00:00Z")));
        assertThat(CHICAGO.between(null, null)).isEqualTo(new DayRange(null, null));
        assertThatThrownBy(() -> CHICAGO.between(first, first.minusDays(1))).isInstanceOf(ApiException.class);
    }

    @Test
    void theOrganizationIsAskedOnceAndOnlyIfSomebodyWantsToKnow() {
        AtomicInteger asked = new AtomicInteger();
        OrganizationCalendar calendar = new OrganizationCalendar(
                () -> {
                    asked.incrementAndGet();
                    return ZoneOffset.UTC;
                },
                Clock.fixed(NOW, ZoneOffset.UTC));
        calendar.between(null, null);
        assertThat(asked).hasValue(0);
        calendar.today();
        calendar.dayOf(NOW);
        calendar.between(LocalDate.EPOCH, LocalDate.EPOCH);
        assertThat(asked).hasValue(1);
    }

    private static OrganizationCalendar in(String zone) {
        return new OrganizationCalendar(() -> ZoneId.of(zone), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Duration length(OrganizationCalendar calendar, String day) {
        DayRange range = calendar.between(LocalDate.parse(day), LocalDate.parse(day));
        return Duration.between(range.start(), range.end());
    }
}
