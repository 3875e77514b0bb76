package dev.tercet.sdk.error;

import dev.tercet.sdk.core.ResponseMeta;
import org.jspecify.annotations.Nullable;

/** A document is not JSON, or a value in it has another type than the contract says. The message quotes no values. */
public final class DecodingException extends SdkException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable ResponseMeta meta;

    public DecodingException(String message) {
        super(message, null);
        this.meta = null;
    }

    /** The same finding in the answer of a call. */
    public DecodingException(DecodingException finding, ResponseMeta meta) {
        super(
                finding.getMessage() + " in the answer to " + meta.operationId() + " (status " + meta.status()
                        + ", request id " + meta.requestId() + ")",
                finding);
        this.meta = meta;
    }

    /** The answer the document came with, or null if it did not come with one. */
    public @Nullable ResponseMeta meta() {
        return meta;
    }
}
