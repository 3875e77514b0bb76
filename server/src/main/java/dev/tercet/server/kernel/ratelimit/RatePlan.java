package dev.tercet.server.kernel.ratelimit;

import java.time.Duration;

/**
 * How much a caller may ask for.
 *
 * @param name the tier or plan as the API calls it
 * @param requests the requests of one window; 0 for no limit
 * @param window the length of the window
 * @param burst the requests of one burst window; 0 for no limit
 * @param burstWindow the length of the burst window
 */
public record RatePlan(String name, int requests, Duration window, int burst, Duration burstWindow) {

    public boolean limited() {
        return requests > 0;
    }
}
