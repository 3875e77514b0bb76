package dev.tercet.server.kernel.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.server.kernel.auth.Caller;
import dev.tercet.server.kernel.contract.Operation;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdempotencyKeyTest {

    private static final Operation CANCEL =
            new Operation("rymeda", "cancelSession", "POST", "/v1/{id}/cancel", List.of(), Map.of(), null);
    private static final Operation VOID =
            new Operation("rymeda", "voidClaim", "POST", "/v1/{id}/void", List.of(), Map.of(), null);

    @Test
    void credentialOperationPathAndKeyAllCount() {
        List<String> scopes = List.of(
                scope("key", "a", CANCEL, "/v1/1/cancel"),
                scope("key", "b", CANCEL, "/v1/1/cancel"),
                scope("key2", "a", CANCEL, "/v1/1/cancel"),
                scope("key", "a", VOID, "/v1/1/cancel"),
                scope("key", "a", CANCEL, "/v1/2/cancel"));
        assertThat(scopes).doesNotHaveDuplicates();
        assertThat(scope("key", "a", CANCEL, "/v1/1/cancel")).isEqualTo(scopes.get(0));
    }

    @Test
    void partsCannotRunIntoEachOther() {
        assertThat(scope("ab", "c", CANCEL, "/")).isNotEqualTo(scope("a", "bc", CANCEL, "/"));
    }

    @Test
    void theBodyIsTheFingerprintAndNoPartOfTheScope() {
        IdempotencyKey one = key("key", "a", CANCEL, "/", "{}");
        IdempotencyKey two = key("key", "a", CANCEL, "/", "{ }");
        assertThat(one.scope()).isEqualTo(two.scope());
        assertThat(one.fingerprint()).isNotEqualTo(two.fingerprint());
    }

    private static String scope(String credential, String key, Operation operation, String path) {
        return HexFormat.of()
                .formatHex(key(credential, key, operation, path, "").scope());
    }

    private static IdempotencyKey key(String credential, String key, Operation operation, String path, String body) {
        Caller caller = new Caller("rymeda", "org", "apiKey", Set.of(), credential, null, "free", null);
        return IdempotencyKey.of(key, caller, operation, path, body.getBytes(StandardCharsets.UTF_8));
    }
}
