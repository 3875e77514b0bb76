package dev.tercet.server.kernel.auth;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A request to be known by an opaque key. */
public final class KeyRequest extends BaseAuthenticationRequest {

    private final String key;

    KeyRequest(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
