package dev.tercet.server.kernel.outbound;

import java.time.Duration;

/** The usual settings, as production or the sandbox has them. */
record Guard(boolean allowLoopback) implements OutboundSettings {

    @Override
    public Duration connectTimeout() {
        return Duration.ofSeconds(10);
    }

    @Override
    public int answerLimit() {
        return 20_000;
    }

    @Override
    public int connectionsPerHost() {
        return 64;
    }
}
