package dev.tercet.server.rymeda.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TherapyTimeTest {

    @Test
    void eachMinuteFromSixteenOnBelongsToOneCode() {
        assertThat(IntStream.rangeClosed(1, 15)).noneMatch(minutes -> TherapyTime.HALF_HOUR.takes(minutes));
        assertThat(IntStream.rangeClosed(16, 37)).allMatch(minutes -> TherapyTime.HALF_HOUR.takes(minutes));
        assertThat(IntStream.rangeClosed(38, 52)).allMatch(minutes -> TherapyTime.THREE_QUARTERS.takes(minutes));
        assertThat(IntStream.rangeClosed(53, 1440)).allMatch(minutes -> TherapyTime.HOUR.takes(minutes));
        assertThat(IntStream.rangeClosed(1, 1440))
                .allMatch(minutes -> List.of(TherapyTime.values()).stream()
                                .filter(time -> time.takes(minutes))
                                .count()
                        <= 1);
    }

    @Test
    void theRefusalSaysWhatTheCodeTakes() {
        assertThat(TherapyTime.HOUR.refusal(30)).isEqualTo("90837 takes 53 minutes or more, the session took 30");
        assertThat(TherapyTime.THREE_QUARTERS.refusal(55))
                .isEqualTo("90834 takes 38 to 52 minutes, the session took 55");
        assertThat(TherapyTime.HALF_HOUR.refusal(15)).isEqualTo("90832 takes 16 to 37 minutes, the session took 15");
    }

    @Test
    void otherCodesHaveNoTime() {
        assertThat(TherapyTime.among(List.of("90791", "90785", "H0004"))).isEmpty();
        assertThat(TherapyTime.among(List.of("90837", "90785", "90837")))
                .containsExactly(TherapyTime.HOUR, TherapyTime.HOUR);
    }
}
