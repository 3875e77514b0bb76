package dev.tercet.sdk.error;

import dev.tercet.sdk.core.ResponseMeta;

/** 402: the balance of the tenant does not cover the request. */
public final class InsufficientCreditsException extends ApiException {
    private static final long serialVersionUID = 1L;

    InsufficientCreditsException(ResponseMeta meta, Failure failure, byte[] body) {
        super(meta, failure, body);
    }
}
