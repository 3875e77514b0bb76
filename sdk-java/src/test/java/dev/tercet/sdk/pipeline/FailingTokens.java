package dev.tercet.sdk.pipeline;

import dev.tercet.sdk.auth.TokenSource;
import dev.tercet.sdk.error.TokenException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

/** Fails as often as it has statuses, then gives a token. */
final class FailingTokens implements TokenSource {
    private final Deque<Integer> statuses = new ArrayDeque<>();

    FailingTokens(int... statuses) {
        for (int status : statuses) {
            this.statuses.add(status);
        }
    }

    @Override
    public CompletableFuture<String> ask() {
        Integer status = statuses.poll();
        return status == null
                ? CompletableFuture.completedFuture("token")
                : CompletableFuture.failedFuture(new TokenException("refused with " + status, status, null, null));
    }

    @Override
    public boolean renew(String refused) {
        return false;
    }
}
