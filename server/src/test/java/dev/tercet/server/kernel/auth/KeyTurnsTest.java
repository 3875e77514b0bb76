package dev.tercet.server.kernel.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyTurnsTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final SigningKey FIRST = key("first", START);
    private static final SigningKey SECOND = key("second", START.plus(Duration.ofDays(90)));
    private static final List<SigningKey> BOTH = List.of(SECOND, FIRST);

    private final KeyTurns turns = new KeyTurns(Duration.ofDays(90), Duration.ofDays(1), Duration.ofHours(1));

    @Test
    void theFirstKeySignsAtOnce() {
        assertThat(turns.nextTurn(List.of(), START)).contains(START);
        assertThat(turns.signing(List.of(FIRST), START)).isEqualTo(FIRST);
    }

    @Test
    void theNextKeyIsMadeAnOverlapBeforeItsTurn() {
        Instant due = START.plus(Duration.ofDays(89));
        assertThat(turns.nextTurn(List.of(FIRST), due.minusSeconds(1))).isEmpty();
        assertThat(turns.nextTurn(List.of(FIRST), due)).contains(SECOND.signsFrom());
        assertThat(turns.nextTurn(BOTH, due)).isEmpty();
    }

    @Test
    void aKeyThatWasNotReplacedInTimeGoesOnWhileTheNextIsMadeKnown() {
        Instant late = START.plus(Duration.ofDays(200));
        assertThat(turns.nextTurn(List.of(FIRST), late)).contains(late.plus(Duration.ofDays(1)));
        assertThat(turns.signing(List.of(FIRST), late)).isEqualTo(FIRST);
    }

    @Test
    void theTurnPassesOnTheInstant() {
        assertThat(turns.signing(BOTH, SECOND.signsFrom().minusMillis(1))).isEqualTo(FIRST);
        assertThat(turns.signing(BOTH, SECOND.signsFrom())).isEqualTo(SECOND);
    }

    @Test
    void theOldKeyIsPublicUntilItsLastTokenHasExpired() {
        Instant lastToken = SECOND.signsFrom().plus(Duration.ofHours(1));
        assertThat(turns.published(BOTH, SECOND.signsFrom().minus(Duration.ofHours(12))))
                .isEqualTo(BOTH);
        assertThat(turns.published(BOTH, lastToken.minusMillis(1))).isEqualTo(BOTH);
        assertThat(turns.published(BOTH, lastToken)).containsExactly(SECOND);
    }

    @Test
    void aClockThatWasSetBackFindsTheFirstKey() {
        assertThat(turns.signing(BOTH, START.minusSeconds(1))).isEqualTo(FIRST);
    }

    private static SigningKey key(String id, Instant signsFrom) {
        return new SigningKey(id, null, null, signsFrom);
    }
}
