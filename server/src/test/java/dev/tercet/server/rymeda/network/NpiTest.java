package dev.tercet.server.rymeda.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpiTest {

    @ParameterizedTest
    @ValueSource(strings = {"1234567893", "1993999998", "2000000002"})
    void theCheckDigitIsRight(String npi) {
        assertThat(Npi.isValid(npi)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890", "1993999989", "3000000001", "123456789", "12345678931", "123456789x", ""})
    void everythingElseIsNone(String npi) {
        assertThat(Npi.isValid(npi)).isFalse();
    }
}
