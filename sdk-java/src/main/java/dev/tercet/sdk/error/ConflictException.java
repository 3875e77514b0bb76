package dev.tercet.sdk.error;

import dev.tercet.sdk.core.ResponseMeta;

/** 409: the request contradicts the present state. */
public final class ConflictException extends ApiException {
    private static final long serialVersionUID = 1L;

    ConflictException(ResponseMeta meta, Failure failure, byte[] body) {
        super(meta, failure, body);
    }
}
