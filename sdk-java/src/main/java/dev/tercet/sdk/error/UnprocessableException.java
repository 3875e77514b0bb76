package dev.tercet.sdk.error;

import dev.tercet.sdk.core.ResponseMeta;

/** 422: the request was read, but its values break a rule; see {@link #details()}. */
public final class UnprocessableException extends ApiException {
    private static final long serialVersionUID = 1L;

    UnprocessableException(ResponseMeta meta, Failure failure, byte[] body) {
        super(meta, failure, body);
    }
}
