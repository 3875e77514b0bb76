package dev.tercet.server.kernel.auth;

/** The claims of our access tokens, RFC 9068 names where there are any. */
final class TokenClaims {

    static final String SCOPE = "scope";
    static final String CLIENT = "client_id";
    static final String TENANT = "tenant";
    static final String API = "api";
    static final String SCHEME = "scheme";
    static final String USER = "user";
    static final String PLAN = "plan";

    private TokenClaims() {}
}
