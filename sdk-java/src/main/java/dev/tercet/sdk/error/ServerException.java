package dev.tercet.sdk.error;

import dev.tercet.sdk.core.ResponseMeta;

/** 5xx: the fault is not yours. 501 says that the server does not offer the operation. */
public final class ServerException extends ApiException {
    private static final long serialVersionUID = 1L;

    ServerException(ResponseMeta meta, Failure failure, byte[] body) {
        super(meta, failure, body);
    }
}
