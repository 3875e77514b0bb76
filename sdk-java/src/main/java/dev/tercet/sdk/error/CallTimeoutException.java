package dev.tercet.sdk.error;

import dev.tercet.sdk.core.Attempt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A limit of time was reached before the answer was complete. */
public final class CallTimeoutException extends TransportException {
    private static final long serialVersionUID = 1L;

    /** Which limit was reached. */
    public enum Kind {
        /** The connection was not made in time; the server has seen nothing. */
        CONNECT,
        /** One attempt took too long. */
        ATTEMPT,
        /** The whole call took too long, waiting and fetching a token included. */
        CALL
    }

    private final Kind kind;

    public CallTimeoutException(String operationId, Kind kind, List<Attempt> attempts, @Nullable Throwable cause) {
        super(operationId, message(kind), attempts, cause);
        this.kind = kind;
    }

    /** Which limit was reached. */
    public Kind kind() {
        return kind;
    }

    private static String message(Kind kind) {
        return switch (kind) {
            case CONNECT -> "The connection was not made in time";
            case ATTEMPT -> "The attempt took too long";
            case CALL -> "The call took too long";
        };
    }
}
