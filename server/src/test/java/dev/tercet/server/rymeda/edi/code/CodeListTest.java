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
        "PROVIDER_ADJUSTMENT, WO, Overpayment recovery",
        "VERDICT, R, Rejected",
        "GROUP_ERROR, 19, Group control number used twice in the interchange",
        "TRANSACTION_ERROR, 5, One or more segments are wrong",
        "TRANSACTION_ERROR, I9, Transaction error I9",
        "SEGMENT_ERROR, I6, Segment missing that others here require",
        "ELEMENT_ERROR, 7, Code value not valid"
    })
    void aCodeHasAText(CodeList list, String code, String text) {
        assertThat(list.text(code)).isEqualTo(text);
    }
}
