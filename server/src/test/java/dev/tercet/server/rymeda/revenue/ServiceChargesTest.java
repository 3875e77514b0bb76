package dev.tercet.server.rymeda.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ServiceChargesTest {

    @Test
    void oneServiceCostsAllOfIt() {
        assertThat(ServiceCharges.split(new BigDecimal("245.00"), 1)).containsExactly(new BigDecimal("245.00"));
    }

    @Test
    void centsLeftOverGoToTheFirstLines() {
        assertThat(ServiceCharges.split(new BigDecimal("100.01"), 3))
                .containsExactly(new BigDecimal("33.34"), new BigDecimal("33.34"), new BigDecimal("33.33"));
    }

    @Test
    void moreLinesThanCentsLeaveLinesWithoutCharge() {
        assertThat(ServiceCharges.split(new BigDecimal("0.02"), 3))
                .containsExactly(new BigDecimal("0.01"), new BigDecimal("0.01"), new BigDecimal("0.00"));
    }
}
