package dev.tercet.sdk.auth;

import dev.tercet.sdk.error.TokenException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Where the text behind {@code Authorization: Bearer} comes from. Safe for use by many threads. */
public interface TokenSource {

    /**
     * A token to send now, or the promise of one. It fails with a {@link TokenException}. Whoever asks has a promise of their
     * own: cancelling it takes nothing from others.
     */
    CompletableFuture<String> ask();

    /**
     * Waits for a token.
     *
     * @param patience how long the caller can wait for one
     * @throws TokenException if there is none
     */
    default String token(Duration patience) {
        try {
            return ask().get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new TokenException("The token endpoint did not answer in time", 0, null, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TokenException("Interrupted while waiting for a token", 0, null, e);
        } catch (ExecutionException e) {
            throw TokenException.of(e.getCause());
        }
    }

    /**
     * Tells that the server refused a token.
     *
     * @return whether {@link #ask} would now give another one, so that one more attempt makes sense
     */
    boolean renew(String refused);
}
