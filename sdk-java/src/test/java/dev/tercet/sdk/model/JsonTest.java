package dev.tercet.sdk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tercet.sdk.error.DecodingException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"b\":1,\"a\":[true,false,null],\"c\":{\"d\":\"é\\\"\\\\\"}}",
                "245.00",
                "0.10",
                "123456789012345678901234567890",
                "12345678901",
                "[]",
                "{}",
                "null",
                "\"\""
            })
    void writesWhatItRead(String document) {
        assertThat(Json.text(Json.parse(document))).isEqualTo(document);
    }

    @Test
    void readsNumbersWithAllTheirDigits() {
        assertThat(Json.parse("[1, 12345678901, 123456789012345678901234567890, 245.00, 1e2]"))
                .isEqualTo(List.of(
                        1,
                        12345678901L,
                        new BigInteger("123456789012345678901234567890"),
                        new BigDecimal("245.00"),
                        new BigDecimal("1e2")));
    }

    @Test
    void keepsTheOrderOfMembers() {
        assertThat(((Map<?, ?>) Json.parse("{\"z\":1,\"a\":2,\"m\":3}"))
                        .keySet()
                        .toString())
                .isEqualTo("[z, a, m]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "{", "{\"a\":}", "{} {}", "secret-value", "[1,]"})
    void refusesWhatIsNotOneDocumentWithoutQuotingIt(String document) {
        assertThatThrownBy(() -> Json.parse(document))
                .isInstanceOf(DecodingException.class)
                .message()
                .doesNotContain("secret");
    }

    @Test
    void writesTypedValues() {
        assertThat(Json.text(Map.of("at", Instant.parse("2026-03-01T10:00:00Z"))))
                .isEqualTo("{\"at\":\"2026-03-01T10:00:00Z\"}");
        assertThat(Json.text(List.of(LocalDate.parse("2026-03-01"), new byte[] {1, 2, 3})))
                .isEqualTo("[\"2026-03-01\",\"AQID\"]");
        assertThat(Json.text(new BigDecimal("1e3"))).isEqualTo("1000");
    }

    @Test
    void refusesToWriteWhatIsNoJson() {
        assertThatThrownBy(() -> Json.text(new Object()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A java.lang.Object is not a JSON value");
    }
}
