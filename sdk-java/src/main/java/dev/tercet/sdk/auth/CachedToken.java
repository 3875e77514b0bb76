package dev.tercet.sdk.auth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one token and fetches the next. However many threads ask, one fetch is under way at a time. While the token still
 * serves, renewing it happens in the background; only without a usable token do callers wait, each as long as it can.
 */
final class CachedToken implements TokenSource {
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

    private final Supplier<Token> fetch;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Token current;
    private @Nullable CompletableFuture<Token> underWay;
    private Instant quietUntil = Instant.MIN;

    CachedToken(Supplier<Token> fetch, Clock clock) {
        this.fetch = fetch;
        this.clock = clock;
    }

    @Override
    public CompletableFuture<String> ask() {
        lock.lock();
        try {
            Token token = current;
            Instant now = clock.instant();
            if (token != null && now.isBefore(token.expiresAt())) {
                if (!now.isBefore(token.refreshAt()) && !now.isBefore(quietUntil)) {
                    CompletableFuture<Token> unused = startFetching();
                }
                return CompletableFuture.completedFuture(token.value().reveal());
            }
            return startFetching().thenApply(next -> next.value().reveal());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean renew(String refused) {
        lock.lock();
        try {
            if (current != null && current.value().reveal().equals(refused)) {
                current = null;
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Whether a fetch is under way. */
    boolean isFetching() {
        lock.lock();
        try {
            return underWay != null;
        } finally {
            lock.unlock();
        }
    }

    /** The fetch that is under way, begun now if there is none. The lock is held. */
    private CompletableFuture<Token> startFetching() {
        if (underWay == null) {
            CompletableFuture<Token> next = new CompletableFuture<>();
            underWay = next;
            Thread thread = new Thread(() -> fetch(next), "tercet-token");
            thread.setDaemon(true);
            thread.start();
        }
        return underWay;
    }

    private void fetch(CompletableFuture<Token> next) {
        try {
            Token token = fetch.get();
            keep(token);
            next.complete(token);
        } catch (Throwable e) {
            pause();
            next.completeExceptionally(e);
        }
    }

    private void keep(Token token) {
        lock.lock();
        try {
            current = token;
            quietUntil = Instant.MIN;
            underWay = null;
        } finally {
            lock.unlock();
        }
    }

    private void pause() {
        lock.lock();
        try {
            quietUntil = clock.instant().plus(PAUSE_AFTER_FAILURE);
            underWay = null;
        } finally {
            lock.unlock();
        }
    }
}
