package dev.tercet.server.rymeda.auth;

import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.errors.Failure;
import dev.tercet.server.kernel.errors.FailureKind;

/** The refusals of RFC 6749, section 5.2. */
final class OAuthFailures {

    private OAuthFailures() {}

    static ApiException invalidRequest(String description) {
        return badRequest("invalid_request", description);
    }

    static ApiException unsupportedGrant(String description) {
        return badRequest("unsupported_grant_type", description);
    }

    static ApiException invalidScope(String description) {
        return badRequest("invalid_scope", description);
    }

    /** The client is unknown or its secret wrong; the two are not told apart. */
    static ApiException invalidClient() {
        return Failure.of(FailureKind.UNAUTHENTICATED, "Unknown client or wrong secret")
                .withCode("invalid_client")
                .withHeader("WWW-Authenticate", "Basic realm=\"oauth2\"")
                .asException();
    }

    private static ApiException badRequest(String code, String description) {
        return Failure.of(FailureKind.MALFORMED_BODY, description)
                .withCode(code)
                .asException();
    }
}
