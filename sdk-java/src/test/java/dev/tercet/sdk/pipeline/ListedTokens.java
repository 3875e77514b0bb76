package dev.tercet.sdk.pipeline;

import dev.tercet.sdk.auth.TokenSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Gives the tokens of a list; a refused one is followed by the next. */
final class ListedTokens implements TokenSource {
    private final List<String> tokens;
    private int at;

    private ListedTokens(List<String> tokens) {
        this.tokens = tokens;
    }

    static ListedTokens of(String... tokens) {
        return new ListedTokens(List.of(tokens));
    }

    @Override
    public CompletableFuture<String> ask() {
        return CompletableFuture.completedFuture(tokens.get(at));
    }

    @Override
    public boolean renew(String refused) {
        at++;
        return at < tokens.size();
    }
}
