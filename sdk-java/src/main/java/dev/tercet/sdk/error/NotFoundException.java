package dev.tercet.sdk.error;

import dev.tercet.sdk.core.ResponseMeta;

/** 404: there is no such thing, or it belongs to somebody else. */
public final class NotFoundException extends ApiException {
    private static final long serialVersionUID = 1L;

    NotFoundException(ResponseMeta meta, Failure failure, byte[] body) {
        super(meta, failure, body);
    }
}
