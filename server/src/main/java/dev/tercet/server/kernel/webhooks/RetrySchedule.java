package dev.tercet.server.kernel.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When a failed attempt is followed by another.
 *
 * @param waits the pause after the first attempt, the second and so on; after the last of them the delivery is given up
 * @param jitter by which part a pause may be longer or shorter, so that what failed together does not come back together
 */
public record RetrySchedule(List<Duration> waits, double jitter) {

    public RetrySchedule {
        waits = List.copyOf(waits);
    }

    /**
     * The pause after so many attempts; empty when the delivery is given up.
     *
     * @param random between 0 and 1
     */
    Optional<Duration> after(int attempts, double random) {
        if (attempts > waits.size()) {
            return Optional.empty();
        }
        double factor = 1 + jitter * (2 * random - 1);
        return Optional.of(Duration.ofMillis(Math.round(waits.get(attempts - 1).toMillis() * factor)));
    }
}
