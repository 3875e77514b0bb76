package dev.tercet.sdk.error;

import dev.tercet.sdk.core.ResponseMeta;

/** 400: the request could not be read, or breaks the contract; see {@link #details()}. */
public final class BadRequestException extends ApiException {
    private static final long serialVersionUID = 1L;

    BadRequestException(ResponseMeta meta, Failure failure, byte[] body) {
        super(meta, failure, body);
    }
}
