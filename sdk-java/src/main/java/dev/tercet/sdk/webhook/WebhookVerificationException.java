package dev.tercet.sdk.webhook;

import dev.tercet.sdk.error.SdkException;

/** A delivery is not to be believed. Its content is not part of the message. */
public final class WebhookVerificationException extends SdkException {
    private static final long serialVersionUID = 1L;

    /** Why a delivery is not believed. */
    public enum Reason {
        /** A header is missing or has a form that no sender would give it. */
        HEADERS,
        /** No secret leads to the signature. Answer 401: somebody else may have sent it, or a secret is missing. */
        SIGNATURE,
        /** It was sent too long ago, or too far in the future. Look at the clocks. */
        TIMESTAMP,
        /** It was received before. Answer 200: there is nothing left to do. */
        REPLAYED
    }

    private final Reason reason;

    WebhookVerificationException(Reason reason, String message) {
        super(message, null);
        this.reason = reason;
    }

    /** Why it is not believed. */
    public Reason reason() {
        return reason;
    }
}
