package dev.tercet.sdk.error;

import org.jspecify.annotations.Nullable;

/** No answer arrived: the connection failed, broke, or the thread was interrupted. Whether the server acted is unknown. */
public class TransportException extends SdkException {
    private static final long serialVersionUID = 1L;

    private final String operationId;

    public TransportException(String operationId, String message, @Nullable Throwable cause) {
        super(message + " during " + operationId, cause);
        this.operationId = operationId;
    }

    /** The operation of the contract that was called. */
    public String operationId() {
        return operationId;
    }
}
