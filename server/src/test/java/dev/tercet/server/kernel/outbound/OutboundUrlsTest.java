package dev.tercet.server.kernel.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.server.kernel.outbound.OutboundUrls.Fault;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundUrlsTest {

    private final OutboundUrls production = new OutboundUrls(new Guard(false));
    private final OutboundUrls sandbox = new OutboundUrls(new Guard(true));

    @ParameterizedTest
    @CsvSource({
        "http://example.com/hook, SCHEME", "ftp://example.com/, SCHEME", "gopher://example.com, SCHEME",
        "https:///path, MALFORMED", "/hook, MALFORMED", "https://user:word@example.com/, MALFORMED",
        "https://localhost/, ADDRESS", "https://LOCALHOST/, ADDRESS", "https://localhost./, ADDRESS",
        "https://a.localhost/, ADDRESS", "https://printer.local/, ADDRESS", "https://vault.internal/, ADDRESS",
        "https://127.0.0.1/, ADDRESS", "https://127.1/, MALFORMED", "https://2130706433/, ADDRESS",
        "https://192.168.0.10/rymi, ADDRESS", "https://169.254.169.254/latest, ADDRESS", "https://0.0.0.0/, ADDRESS",
        "'https://[::1]/', ADDRESS", "'https://[::ffff:10.0.0.1]/', ADDRESS", "'https://[fd00:ec2::254]/', ADDRESS",
        "https://example.com:22/, PORT", "https://example.com:25/, PORT", "https://example.com:0/, PORT"
    })
    void refuses(String url, Fault fault) {
        assertThat(production.fault(URI.create(url))).hasValue(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "https://example.com/hook?a=b",
                "https://example.com:8443/",
                "HTTPS://example.com:443/",
                "https://1.1.1.1/",
                "https://[2606:4700::1111]/",
                "https://hooks.crestview.example/claims"
            })
    void letsThrough(String url) {
        assertThat(production.fault(URI.create(url))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:9/hook",
                "http://127.0.0.1:8080/",
                "http://[::1]:8080/",
                "https://localhost:25/"
            })
    void theSandboxLetsItsOwnMachineThrough(String url) {
        assertThat(sandbox.fault(URI.create(url))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.com/, SCHEME",
        "https://10.0.0.1/, ADDRESS",
        "https://printer.local/, ADDRESS",
        "http://192.168.0.1/, SCHEME"
    })
    void theSandboxRefusesWhatIsNotItsOwn(String url, Fault fault) {
        assertThat(sandbox.fault(URI.create(url))).hasValue(fault);
    }
}
