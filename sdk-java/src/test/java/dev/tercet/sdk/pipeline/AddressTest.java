package dev.tercet.sdk.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tercet.sdk.model.JsonTypes;
import dev.tercet.sdk.operation.Arguments;
import dev.tercet.sdk.operation.Operation;
import dev.tercet.sdk.operation.Parameter;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    private static final URI BASE = URI.create("https://api.example");
    private static final Operation<Void> GET = Operation.of("getThing", "things.get", "GET", "/v1/things/{id}/parts");
    private static final Operation<Void> FIND = Operation.of("findThings", "things.find", "GET", "/v1/things")
            .with(
                    Parameter.query("q", JsonTypes.STRING),
                    Parameter.query("tags", JsonTypes.list(JsonTypes.STRING)),
                    Parameter.joinedQuery("fields", JsonTypes.list(JsonTypes.STRING)));

    @ParameterizedTest
    @CsvSource({
        "client_123,client_123",
        "../x,..%2Fx",
        "%2F,%252F",
        "+15551234567,%2B15551234567",
        "a b,a%20b",
        "é,%C3%A9",
        "a?b#c,a%3Fb%23c",
        "a;b=c&d,a%3Bb%3Dc%26d",
        "x/../../admin,x%2F..%2F..%2Fadmin",
        "😀,%F0%9F%98%80"
    })
    void encodesPartsOfThePath(String id, String encoded) {
        assertThat(Address.of(BASE, GET, Arguments.NONE.path("id", id)))
                .isEqualTo(URI.create("https://api.example/v1/things/" + encoded + "/parts"));
    }

    @Test
    void neverLeavesThePathOfTheOperation() {
        Random random = new Random(17);
        String alphabet = "./\\%2Fef?#+ &=:@é~;";
        for (int i = 0; i < 2000; i++) {
            StringBuilder id = new StringBuilder("x");
            for (int length = random.nextInt(8); length >= 0; length--) {
                id.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            URI address = Address.of(BASE, GET, Arguments.NONE.path("id", id.toString()));
            assertThat(address.normalize().getRawPath().split("/", -1))
                    .as(id.toString())
                    .hasSize(5)
                    .startsWith("", "v1", "things")
                    .endsWith("parts");
            assertThat(address.getPath()).isEqualTo("/v1/things/" + id + "/parts");
            assertThat(address.getQuery()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void refusesPartsThatWouldChangeThePath(String id) {
        assertThatThrownBy(() -> Address.of(BASE, GET, Arguments.NONE.path("id", id)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("getThing needs a id other than \"" + id + "\"");
    }

    @Test
    void refusesAMissingPart() {
        assertThatThrownBy(() -> Address.of(BASE, GET, Arguments.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("getThing needs a id");
    }

    @Test
    void encodesTheQuery() {
        Arguments arguments = Arguments.NONE
                .parameter("q", "a&b=c d+é")
                .parameter("tags", List.of("x,y", "z"))
                .parameter("fields", List.of("id", "name"));
        assertThat(Address.of(BASE, FIND, arguments).toString())
                .isEqualTo("https://api.example/v1/things?q=a%26b%3Dc%20d%2B%C3%A9&tags=x%2Cy&tags=z&fields=id%2Cname");
    }

    @Test
    void carriesEveryTextThroughTheQuery() {
        Random random = new Random(23);
        String alphabet = "./\\%2Fef?#+ &=:@é~;,\"<>[]{}|^`\u4e2d\0\n";
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(9); length >= 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            URI address = Address.of(BASE, FIND, Arguments.NONE.parameter("q", text.toString()));
            assertThat(address.getPath()).isEqualTo("/v1/things");
            assertThat(address.getFragment()).isNull();
            assertThat(address.getRawQuery()).matches("q=[A-Za-z0-9._~%-]*");
            assertThat(URLDecoder.decode(address.getRawQuery().substring(2), StandardCharsets.UTF_8))
                    .isEqualTo(text.toString());
        }
    }

    @Test
    void leavesOutWhatIsNotSet() {
        assertThat(Address.of(BASE, FIND, Arguments.NONE).toString()).isEqualTo("https://api.example/v1/things");
        assertThat(Address.of(BASE, FIND, Arguments.NONE.parameter("tags", List.of()))
                        .toString())
                .isEqualTo("https://api.example/v1/things");
    }

    @Test
    void writesValuesAsText() {
        assertThat(Address.text(Instant.parse("2026-03-01T10:00:00Z"))).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(Address.text(new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(Address.text(true)).isEqualTo("true");
        assertThat(Address.text(List.of(1, 2))).isEqualTo("1,2");
    }
}
