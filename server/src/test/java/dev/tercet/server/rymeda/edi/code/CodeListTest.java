package dev.tercet.server.rymeda.edi.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeListTest {

    @ParameterizedTest
    @CsvSource({
        "ADJUSTMENT_REASON, 45, Charge exceeds the fee schedule or contract",
        "ADJUSTMENT_REASON, 3, Copay",
        "ADJUSTMENT_REASON, 197, No prior authorization",
        "ADJUSTMENT_REASON, P12, Workers' compensation fee schedule",
        "ADJUSTMENT_REASON, 999, Adjustment reason 999",
        "ADJUSTMENT_GROUP, PR, Patient responsibility",
        "REMARK, N130, Consult the plan's benefit documents about restrictions of this service",
        "REMARK, N9999, Remark N9999",
        "STATUS_CATEGORY, A7, Rejected: information invalid",
        "STATUS_CATEGORY, Z9, Status category Z9",
        "STATUS, 562, Entity's national provider identifier",
        "STATUS, 9999, Status 9999",
        "PROVIDER_ADJUSTMENT, WO, Overpayment recovery"
    })
    void aCodeHasAText(CodeList list, String code, String text) {
        assertThat(list.text(code)).isEqualTo(text);
    }
}
