package dev.tercet.server.kernel.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.server.kernel.audit.AuditEntry.Outcome;
import dev.tercet.server.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RefusalBudgetTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2025-01-01T00:00:00Z"));

    @Test
    void theFirstOfAKindAreWrittenAndTheRestIsCounted() {
        RefusalBudget budget = new RefusalBudget(clock, settings(3, 100));
        assertThat(admitted(budget, 1_000, "key", 404)).isEqualTo(3);
        assertThat(admitted(budget, 2, "key", 403)).isEqualTo(2);
        assertThat(budget.summaries()).isEmpty();
        clock.advance(Duration.ofSeconds(61));
        assertThat(budget.summaries()).singleElement().satisfies(summary -> {
            assertThat(summary.repeats()).isEqualTo(997);
            assertThat(summary.status()).isEqualTo(404);
            assertThat(summary.credentialId()).isEqualTo("key");
            assertThat(summary.at()).isEqualTo(clock.instant());
        });
        assertThat(admitted(budget, 4, "key", 404)).isEqualTo(3);
    }

    @Test
    void tooManyKindsBecomeOne() {
        RefusalBudget budget = new RefusalBudget(clock, settings(1, 10));
        long written = IntStream.range(0, 10_000)
                .filter(i -> budget.admits(entry("key" + i, 404)))
                .count();
        assertThat(written).isEqualTo(11);
        List<AuditEntry> rest = budget.finish();
        assertThat(rest).singleElement().satisfies(one -> assertThat(one.repeats())
                .isEqualTo(9_989));
        assertThat(budget.finish()).isEmpty();
    }

    private static int admitted(RefusalBudget budget, int times, String credential, int status) {
        return (int) IntStream.range(0, times)
                .filter(i -> budget.admits(entry(credential, status)))
                .count();
    }

    private static AuditEntry entry(String credential, int status) {
        return new AuditEntry(
                "org",
                UUID.randomUUID(),
                Instant.EPOCH,
                "rymeda",
                credential,
                null,
                "getClaim",
                "/",
                Outcome.REFUSED,
                status,
                1,
                "req_1",
                null);
    }

    private static AuditSettings settings(int ofAKind, int kinds) {
        return new FixedAuditSettings(ofAKind, kinds);
    }

    private record FixedAuditSettings(int refusalsInFull, int refusalKinds) implements AuditSettings {

        @Override
        public int batch() {
            return 10;
        }

        @Override
        public int queue() {
            return 10;
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration refusalWindow() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration linkInterval() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration linkPatrol() {
            return Duration.ofSeconds(1);
        }
    }
}
