package dev.tercet.server.rymeda.auth;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How a client says who it is: by HTTP Basic or in the form, but not both (RFC 6749, section 2.3). */
record ClientCredentials(String id, String secret) {

    private static final String BASIC = "Basic ";

    static ClientCredentials read(String authorization, String formId, String formSecret) {
        if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return required(formId, formSecret);
        }
        if (formSecret != null) {
            throw OAuthFailures.invalidRequest("Authenticate the client by HTTP Basic or in the form, not both");
        }
        String pair = decode(authorization.substring(BASIC.length()).strip());
        int colon = pair.indexOf(':');
        if (colon < 0) {
            throw OAuthFailures.invalidClient();
        }
        return new ClientCredentials(unescape(pair.substring(0, colon)), unescape(pair.substring(colon + 1)));
    }

    private static ClientCredentials required(String id, String secret) {
        if (id == null || secret == null || id.isBlank() || secret.isBlank()) {
            throw OAuthFailures.invalidRequest("client_id and client_secret are required");
        }
        return new ClientCredentials(id, secret);
    }

    private static String decode(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw OAuthFailures.invalidClient();
        }
    }

    private static String unescape(String formEncoded) {
        try {
            return URLDecoder.decode(formEncoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw OAuthFailures.invalidClient();
        }
    }
}
