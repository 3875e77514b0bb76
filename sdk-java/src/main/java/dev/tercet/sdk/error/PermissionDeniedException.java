package dev.tercet.sdk.error;

import dev.tercet.sdk.core.ResponseMeta;

/** 403: the credential is good, but may not do this. */
public final class PermissionDeniedException extends ApiException {
    private static final long serialVersionUID = 1L;

    PermissionDeniedException(ResponseMeta meta, Failure failure, byte[] body) {
        super(meta, failure, body);
    }
}
