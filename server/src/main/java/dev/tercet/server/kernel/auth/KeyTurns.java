package dev.tercet.server.kernel.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whose turn it is to sign, which keys are public, and when the next one is needed: pure rules over keys in the order of
 * their turns.
 *
 * <pre>
 *   key 1   ─────signs──────┤─still public─┤ gone
 *   key 2            public ├─────signs─────────┤─still public─┤
 *                    ↑      ↑              ↑
 *              overlap before turn    token life after it
 * </pre>
 *
 * @param life how long a turn is
 * @param overlap how long a key is public before its turn
 * @param tokenLife how long the last token of a turn may be good for
 */
record KeyTurns(Duration life, Duration overlap, Duration tokenLife) {

    /** Orders keys by their turns, the latest first. */
    static final Comparator<SigningKey> LATEST_FIRST = Comparator.comparing(SigningKey::signsFrom)
            .thenComparing(SigningKey::id)
            .reversed();

    /** The key whose turn it is. Before the first turn (a clock that was set back) it is the first key. */
    SigningKey signing(List<SigningKey> latestFirst, Instant now) {
        return latestFirst.stream()
                .filter(key -> !key.signsFrom().isAfter(now))
                .findFirst()
                .orElseGet(() -> latestFirst.get(latestFirst.size() - 1));
    }

    /** The keys that tokens may still be signed with, and the next one. */
    List<SigningKey> published(List<SigningKey> latestFirst, Instant now) {
        List<SigningKey> published = new ArrayList<>();
        Instant nextTurn = null;
        for (SigningKey key : latestFirst) {
            if (nextTurn == null || nextTurn.plus(tokenLife).isAfter(now)) {
                published.add(key);
            }
            nextTurn = key.signsFrom();
        }
        return published;
    }

    /**
     * When the turn of a new key should begin, if it is time to make one. It is never sooner than the overlap from now, so
     * a key that was not replaced in time, as nobody was there, goes on for a while.
     */
    Optional<Instant> nextTurn(List<SigningKey> latestFirst, Instant now) {
        if (latestFirst.isEmpty()) {
            return Optional.of(now);
        }
        Instant end = latestFirst.get(0).signsFrom().plus(life);
        if (end.minus(overlap).isAfter(now)) {
            return Optional.empty();
        }
        Instant earliest = now.plus(overlap);
        return Optional.of(end.isAfter(earliest) ? end : earliest);
    }
}
