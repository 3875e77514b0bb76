package dev.tercet.server.kernel.auth;

import io.vertx.ext.web.RoutingContext;

/** The credential in the Authorization header (RFC 6750, section 2.1). No other place is looked at. */
public final class BearerCredential {

    private static final String SCHEME = "Bearer ";

    private BearerCredential() {}

    /** The credential, or null when there is none. */
    public static String of(RoutingContext context) {
        String header = context.request().getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        String credential = header.substring(SCHEME.length()).strip();
        return credential.isEmpty() ? null : credential;
    }

    static boolean isJwt(String credential) {
        return credential.chars().filter(c -> c == '.').count() == 2;
    }
}
