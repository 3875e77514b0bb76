package dev.tercet.server.rymeda.payer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PayerRulesTest {

    private static final LocalDate SERVICE = LocalDate.of(2025, 1, 8);

    private final PayerRules rules = new PayerRules();

    @Test
    void theLastDayOfTheFilingLimitCounts() {
        rules.filingLimitDays = 90;
        assertThat(rules.inTime(SERVICE, LocalDate.of(2025, 4, 8))).isTrue();
        assertThat(rules.inTime(SERVICE, LocalDate.of(2025, 4, 9))).isFalse();
    }

    @Test
    void withoutALimitItIsNeverTooLate() {
        assertThat(rules.inTime(SERVICE, LocalDate.of(2039, 1, 1))).isTrue();
    }
}
