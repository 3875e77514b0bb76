package dev.tercet.sdk.waiting;

import dev.tercet.sdk.error.SdkException;

/** What was waited for came to a bad end, or to none in time. */
public final class WaitException extends SdkException {
    private static final long serialVersionUID = 1L;

    private final transient WaitResult<?> result;

    WaitException(WaitResult<?> result) {
        super(
                (result instanceof WaitResult.TimedOut ? "Still in the state " : "Ended in the state ")
                        + result.state(),
                null);
        this.result = result;
    }

    /** What waiting came to. */
    public WaitResult<?> result() {
        return result;
    }
}
