package dev.tercet.server.rymi.dnc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {"+15550002002", "+1 (555) 000-2002", "+1.555.000.2002", " +1 555 000 2002 "})
    void ignoresHowPeopleGroupDigits(String written) {
        assertThat(PhoneNumbers.normalize(written)).contains("+15550002002");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"not-a-number", "5550002002", "+0155500020", "+123456", "+1234567890123456", "", "+1555000200x"})
    void refusesWhatIsNotE164(String written) {
        assertThat(PhoneNumbers.normalize(written)).isEmpty();
    }
}
