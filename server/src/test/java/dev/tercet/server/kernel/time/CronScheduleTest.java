package dev.tercet.server.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CronScheduleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0 6 * * *; Australia/Sydney; 2025-11-22T01:10:00Z; 2025-11-22T19:00:00Z",
                "*/15 9-17 * * 1-5; Pacific/Auckland; 2025-11-22T01:10:00Z; 2025-11-23T20:00:00Z",
                "0 6 * * 1-5; America/New_York; 2025-11-22T01:12:30Z; 2025-11-24T11:00:00Z",
                "0 0 * * 0; UTC; 2025-11-22T01:10:00Z; 2025-11-23T00:00:00Z",
                "0 0 1 * *; UTC; 2025-11-01T00:00:00Z; 2025-12-01T00:00:00Z",
                "0 6 * * 1-5 | 0 12 * * 0; UTC; 2025-11-22T01:10:00Z; 2025-11-23T12:00:00Z"
            })
    void comesDueOnTheClocksOfItsZone(String schedule, String zone, Instant after, Instant expected) {
        assertThat(CronSchedule.parse(schedule).next(after, ZoneId.of(zone))).contains(expected);
    }

    @Test
    void anHourThatOccursTwiceComesDueOnce() {
        ZoneId auckland = ZoneId.of("Pacific/Auckland");
        CronSchedule halfPastTwo = CronSchedule.parse("30 2 * * *");
        Instant first = halfPastTwo
                .next(Instant.parse("2025-04-05T12:00:00Z"), auckland)
                .orElseThrow();
        assertThat(first).isEqualTo("2025-04-05T13:30:00Z");
        assertThat(halfPastTwo.next(first, auckland)).contains(Instant.parse("2025-04-06T14:30:00Z"));
    }

    @Test
    void aTimeThatClocksLeapOverComesDueWhenTheyLeap() {
        ZoneId auckland = ZoneId.of("Pacific/Auckland");
        Instant leap = Instant.parse("2025-09-27T14:00:00Z");
        CronSchedule halfPastTwo = CronSchedule.parse("30 2 * * *");
        assertThat(halfPastTwo.next(Instant.parse("2025-09-27T12:00:00Z"), auckland))
                .contains(leap);
        assertThat(halfPastTwo.next(leap, auckland)).contains(Instant.parse("2025-09-28T13:30:00Z"));
        assertThat(CronSchedule.parse("30 4 * * *").next(Instant.parse("2025-09-27T12:00:00Z"), auckland))
                .contains(Instant.parse("2025-09-27T15:30:00Z"));
    }

    @Test
    void aDayThatNeverComesIsNeverDue() {
        assertThat(CronSchedule.parse("0 0 30 2 *").next(Instant.parse("2025-01-01T00:00:00Z"), ZoneId.of("UTC")))
                .isEmpty();
    }
}
