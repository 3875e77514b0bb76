package dev.tercet.server.rymeda.edi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdiHeadTest {

    private static final String ISA =
            "ISA*00*          *00*          *ZZ*TXMCD          *ZZ*RYMEDA         *250116*1200*^*00501*000000101*0*P*:~";

    @ParameterizedTest
    @CsvSource({
        "HP, 835, 005010X221A1, REMITTANCE",
        "HN, 277, 005010X214, CLAIM_ACKNOWLEDGEMENT",
        "FA, 999, 005010X231A1, FUNCTIONAL_ACKNOWLEDGEMENT",
        "HC, 837, 005010X222A1, PROFESSIONAL_CLAIM"
    })
    void aFileSaysWhatItIs(String group, String transaction, String version, EdiKind kind) throws Exception {
        assertThat(EdiHead.of(file(group, transaction, version))).isEqualTo(new EdiHead(kind, "000000101", false));
    }

    @Test
    void aTestSaysSo() throws Exception {
        String test =
                ISA.replace("*0*P*", "*0*T*") + "GS*HP*TXMCD*RYMEDA*20250116*1200*101*X*005010X221A1~ST*835*0001~";
        assertThat(EdiHead.of(EdiSource.of(test)).test()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "HN, 277, 005010X212, GS[0].GS08, Not 005010X214",
        "HC, 837, 005010X223A2, GS[0].GS08, Not 005010X222A1",
        "HB, 271, 005010X279A1, ST[0].ST01, 'Not one of 835, 277, 999, 837'"
    })
    void otherFilesAreNotForUs(String group, String transaction, String version, String field, String message) {
        assertThat(faults(file(group, transaction, version))).containsExactly(new EdiFault(field, message));
    }

    @Test
    void whatIsNoFileIsRefused() {
        assertThat(faults(EdiSource.of("claim,paid")))
                .containsExactly(new EdiFault("ISA", "The file does not begin with an ISA segment"));
        assertThat(faults(EdiSource.of(ISA + "ST*835*1~")))
                .containsExactly(new EdiFault("GS", "There is no GS segment where one must be"));
        assertThat(faults(EdiSource.of(ISA)))
                .containsExactly(new EdiFault("IEA", "The file ends before the interchange does"));
    }

    private static EdiSource file(String group, String transaction, String version) {
        return EdiSource.of(ISA
                + "TA1*000000001*250116*1200*A*000~GS*%s*TXMCD*RYMEDA*20250116*1200*101*X*%s~ST*%s*0001~"
                        .formatted(group, version, transaction));
    }

    private static List<EdiFault> faults(EdiSource file) {
        return catchThrowableOfType(EdiException.class, () -> EdiHead.of(file)).faults();
    }
}
