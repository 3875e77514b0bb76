package dev.tercet.server.rymi.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallPriceTest {

    @ParameterizedTest
    @CsvSource({
        "operator, 0, 0, 0.00",
        "operator, 1, 30, 0.03",
        "operator, 30, 30, 0.03",
        "operator, 31, 60, 0.05",
        "operator, 145, 150, 0.13",
        "specialist, 60, 60, 0.12",
        "executive, 61, 90, 0.38",
    })
    void chargesEachBegunStepInFull(String role, int connected, int billed, BigDecimal total) {
        assertThat(CallPrice.of(role, connected)).isEqualTo(new CallPrice(billed, total));
    }
}
