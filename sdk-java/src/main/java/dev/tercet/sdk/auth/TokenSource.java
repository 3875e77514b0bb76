package dev.tercet.sdk.auth;

import java.time.Duration;

/** Where the text behind {@code Authorization: Bearer} comes from. Safe for use by many threads. */
public interface TokenSource {

    /**
     * A token to send now.
     *
     * @param patience how long the caller can wait for one
     * @throws dev.tercet.sdk.error.TokenException if there is none
     */
    String token(Duration patience);

    /**
     * Tells that the server refused a token.
     *
     * @return whether {@link #token} would now give another one, so that one more attempt makes sense
     */
    boolean renew(String refused);
}
