package dev.tercet.server.kernel.errors;

/** What can go wrong with a request, in the kernel's words. Each dialect says which status and code that is. */
public enum FailureKind {
    /** The body is not JSON, or not JSON that can be trusted: duplicate members, text after the document. */
    MALFORMED_BODY,
    /** The body breaks the contract's schema. */
    INVALID_BODY,
    /** A query parameter, header or cursor breaks the contract. */
    INVALID_QUERY,
    /** The body is valid, its values make no sense together or refer to nothing. */
    UNPROCESSABLE,
    UNAUTHENTICATED,
    PAYMENT_REQUIRED,
    FORBIDDEN,
    NOT_FOUND,
    METHOD_NOT_ALLOWED,
    NOT_ACCEPTABLE,
    CONFLICT,
    /** Another request with the same idempotency key is still under way. */
    KEY_IN_USE,
    /** The idempotency key was used with another body. */
    KEY_REUSED,
    BODY_TOO_LARGE,
    UNSUPPORTED_MEDIA_TYPE,
    TOO_MANY_REQUESTS,
    INTERNAL,
    NOT_IMPLEMENTED,
    /** A service that we depend on refused or did not answer. */
    UPSTREAM,
    /** We are not able to serve it just now. It has had no effect, and the same may succeed in a moment. */
    UNAVAILABLE
}
