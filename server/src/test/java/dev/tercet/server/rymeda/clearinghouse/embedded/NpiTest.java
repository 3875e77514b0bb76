package dev.tercet.server.rymeda.clearinghouse.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NpiTest {

    @ParameterizedTest
    @CsvSource({
        "1234567893, true",
        "1993999998, true",
        "2000000002, true",
        "1234567890, false",
        "1993999989, false",
        "3000000001, false",
        "123456789, false",
        "12345678933, false",
        "123456789X, false",
        ", false"
    })
    void theLastDigitChecksTheOthers(String npi, boolean valid) {
        assertThat(Npi.isValid(npi)).isEqualTo(valid);
    }
}
