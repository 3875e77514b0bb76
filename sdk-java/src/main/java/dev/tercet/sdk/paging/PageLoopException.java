package dev.tercet.sdk.paging;

import dev.tercet.sdk.core.ResponseMeta;
import dev.tercet.sdk.error.SdkException;

/** The server named a page as the next one that has been read already; going on would never end. */
public final class PageLoopException extends SdkException {
    private static final long serialVersionUID = 1L;

    PageLoopException(ResponseMeta meta) {
        super(
                meta.operationId() + " names a page as the next one that was read before (request id "
                        + meta.requestId() + ")",
                null);
    }
}
