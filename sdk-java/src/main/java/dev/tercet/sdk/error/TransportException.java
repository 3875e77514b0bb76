package dev.tercet.sdk.error;

import dev.tercet.sdk.core.Attempt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** No answer arrived: the connection failed, broke, or the thread was interrupted. Whether the server acted is unknown. */
public class TransportException extends SdkException {
    private static final long serialVersionUID = 1L;

    private final String operationId;
    private final transient List<Attempt> attempts;

    public TransportException(String operationId, String message, List<Attempt> attempts, @Nullable Throwable cause) {
        super(
                message + " during " + operationId
                        + (attempts.size() > 1 ? ", after " + attempts.size() + " attempts" : ""),
                cause);
        this.operationId = operationId;
        this.attempts = List.copyOf(attempts);
    }

    /** The operation of the contract that was called. */
    public String operationId() {
        return operationId;
    }

    /** The requests that were sent; empty if there was not even time for one. */
    public List<Attempt> attempts() {
        return attempts;
    }
}
