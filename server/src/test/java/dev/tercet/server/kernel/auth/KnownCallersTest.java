package dev.tercet.server.kernel.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.server.kernel.time.ClockMoved;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownCallersTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final Duration NEVER_REACHED = Duration.ofHours(1);

    private final KnownCallers known = new KnownCallers(Clock.fixed(NOW, ZoneOffset.UTC), NEVER_REACHED, 100);

    @Test
    void recallsWhoWasRemembered() {
        known.remember("rym_test_a", caller("key_a"), Instant.MAX);
        known.remember("rym_test_b", caller("key_b"), Instant.MAX);

        assertThat(known.recall("rym_test_a")).contains(caller("key_a"));
        assertThat(known.recall("rym_test_b")).contains(caller("key_b"));
        assertThat(known.recall("rym_test_c")).isEmpty();
    }

    @Test
    void believesNobodyFromTheMomentTheCredentialExpires() {
        known.remember("still.good.token", caller("client"), NOW.plusMillis(1));
        known.remember("just.expired.token", caller("client"), NOW);

        assertThat(known.recall("still.good.token")).contains(caller("client"));
        assertThat(known.recall("just.expired.token")).isEmpty();
    }

    @Test
    void forgetsEveryCredentialOfARevokedKeyAndNoOther() {
        known.remember("token.of.a", caller("a"), Instant.MAX);
        known.remember("another.token.of.a", caller("a"), Instant.MAX);
        known.remember("token.of.b", caller("b"), Instant.MAX);

        known.forget("a");

        assertThat(known.recall("token.of.a")).isEmpty();
        assertThat(known.recall("another.token.of.a")).isEmpty();
        assertThat(known.recall("token.of.b")).contains(caller("b"));
    }

    @Test
    void believesNobodyOnceTheClockHasMoved() {
        known.remember("rym_test_a", caller("key_a"), Instant.MAX);

        known.forgetAll(new ClockMoved());

        assertThat(known.recall("rym_test_a")).isEmpty();
    }

    private static Caller caller(String credentialId) {
        return new Caller("rymeda", "org_100", "apiKey", Set.of("care:read"), credentialId, null, "free", null);
    }
}
