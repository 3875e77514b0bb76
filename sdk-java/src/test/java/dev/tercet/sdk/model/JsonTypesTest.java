package dev.tercet.sdk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tercet.sdk.error.DecodingException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTypesTest {
    @Test
    void readsTimesWithAnyOffset() {
        assertThat(JsonTypes.INSTANT.read("2026-03-01T10:00:00Z")).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
        assertThat(JsonTypes.INSTANT.read("2026-03-01T12:00:00.5+02:00"))
                .isEqualTo(Instant.parse("2026-03-01T10:00:00.5Z"));
        assertThat(JsonTypes.DATE.read("2026-03-01")).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @Test
    void readsWholeNumbersHoweverTheyAreWritten() {
        assertThat(JsonTypes.INTEGER.read(new BigDecimal("3.0"))).isEqualTo(3);
        assertThat(JsonTypes.LONG.read(7)).isEqualTo(7L);
        assertThat(JsonTypes.DECIMAL.read(7)).isEqualTo(new BigDecimal("7"));
        assertThat(JsonTypes.DECIMAL.read(0.1d)).isEqualTo(new BigDecimal("0.1"));
    }

    @Test
    void readsListsAndMapsWithNulls() {
        assertThat(JsonTypes.list(JsonTypes.DATE).read(Arrays.asList("2026-03-01", null)))
                .containsExactly(LocalDate.of(2026, 3, 1), null);
        assertThat(JsonTypes.map(JsonTypes.INSTANT).read(Map.of("a", "2026-03-01T10:00:00Z")))
                .isEqualTo(Map.of("a", Instant.parse("2026-03-01T10:00:00Z")));
        assertThat(JsonTypes.STRING.read(null)).isNull();
    }

    @Test
    void namesTheTypeAndNotTheValueOfWhatDoesNotFit() {
        refuses(JsonTypes.STRING, 1, "The document should be a string but is a number");
        refuses(JsonTypes.BOOLEAN, "secret", "The document should be a boolean but is a string that does not fit");
        refuses(JsonTypes.INTEGER, 3_000_000_000L, "The document should be a whole number of 32 bits but is a number");
        refuses(
                JsonTypes.INTEGER,
                new BigDecimal("1.5"),
                "The document should be a whole number of 32 bits but is a number");
        refuses(JsonTypes.LONG, List.of(), "The document should be a whole number of 64 bits but is an array");
        refuses(JsonTypes.DECIMAL, true, "The document should be a number but is a boolean");
        refuses(JsonTypes.INSTANT, "soon", "The document should be a date with time but is a string that does not fit");
        refuses(JsonTypes.DATE, Map.of(), "The document should be a date but is an object");
        refuses(JsonTypes.BYTES, "%", "The document should be base64 but is a string that does not fit");
        refuses(JsonTypes.list(JsonTypes.STRING), List.of("a", 2), "[1] should be a string but is a number");
        refuses(
                JsonTypes.map(JsonTypes.list(JsonTypes.STRING)),
                Map.of("a", List.of(2)),
                "a[0] should be a string but is a number");
    }

    @Test
    void carriesWhatDoesNotFitWhenReadLeniently() {
        assertThat(JsonTypes.INTEGER.readLeniently("ten")).isEqualTo("ten");
        assertThat(JsonTypes.list(JsonTypes.INSTANT).readLeniently(List.of("soon", 1)))
                .isEqualTo(List.of("soon", 1));
    }

    private static void refuses(JsonType<?> type, Object json, String message) {
        assertThatThrownBy(() -> type.read(json))
                .isInstanceOf(DecodingException.class)
                .hasMessage(message);
    }
}
