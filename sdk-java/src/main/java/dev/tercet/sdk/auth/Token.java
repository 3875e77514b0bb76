package dev.tercet.sdk.auth;

import dev.tercet.sdk.core.Secret;
import java.time.Duration;
import java.time.Instant;

/**
 * An access token and its life.
 *
 * @param value the token
 * @param refreshAt from when a new one should be fetched, while this one still serves
 * @param expiresAt from when it is of no use
 */
record Token(Secret value, Instant refreshAt, Instant expiresAt) {

    /** A token that is refreshed when four fifths of its life are over. */
    static Token issued(Secret value, Instant now, Duration life) {
        return new Token(value, now.plus(life.multipliedBy(4).dividedBy(5)), now.plus(life));
    }
}
