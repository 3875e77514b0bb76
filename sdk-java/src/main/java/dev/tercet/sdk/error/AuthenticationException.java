package dev.tercet.sdk.error;

import dev.tercet.sdk.core.ResponseMeta;

/** 401: the credential is missing, unknown, expired or revoked. */
public final class AuthenticationException extends ApiException {
    private static final long serialVersionUID = 1L;

    AuthenticationException(ResponseMeta meta, Failure failure, byte[] body) {
        super(meta, failure, body);
    }
}
