package dev.tercet.server.rymeda.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.EdiFault;
import dev.tercet.server.rymeda.edi.EdiSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageIndicatorTest {

    @ParameterizedTest
    @CsvSource({"false, P", "true, T"})
    void whatIsMarkedAsOursIsTaken(boolean test, String indicator) throws Exception {
        indicator(test).check(file(indicator));
    }

    @ParameterizedTest
    @CsvSource({
        "false, T, Not P: no test files are exchanged here",
        "true, P, 'Not T: test files are exchanged here, and no others'"
    })
    void whatIsMarkedOtherwiseIsRefused(boolean test, String indicator, String message) {
        EdiException refusal =
                catchThrowableOfType(EdiException.class, () -> indicator(test).check(file(indicator)));
        assertThat(refusal.faults()).containsExactly(new EdiFault("ISA[0].ISA15", message));
    }

    @Test
    void withoutASettingFilesAreMeant() throws Exception {
        assertThat(settings().test()).isFalse();
    }

    private static UsageIndicator indicator(boolean test) {
        return new UsageIndicator(settings("tercet.rymeda.exchange.test", Boolean.toString(test)));
    }

    private static ExchangeSettings settings(String... set) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().withMapping(ExchangeSettings.class);
        for (int i = 0; i < set.length; i += 2) {
            builder.withDefaultValue(set[i], set[i + 1]);
        }
        return builder.build().getConfigMapping(ExchangeSettings.class);
    }

    private static EdiSource file(String indicator) {
        return EdiSource.of(
                "ISA*00*          *00*          *ZZ*TXMCD          *ZZ*RYMEDA         *250116*1200*^*00501*000000101*0*"
                        + indicator + "*:~GS*FA*TXMCD*RYMEDA*20250116*1200*101*X*005010X231A1~ST*999*0001~");
    }
}
