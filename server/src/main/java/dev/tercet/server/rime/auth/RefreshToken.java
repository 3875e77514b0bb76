package dev.tercet.server.rime.auth;

import dev.tercet.server.kernel.auth.KeyStore;
import dev.tercet.server.kernel.ids.Ids;
import java.util.Optional;

/** A refresh token on the wire: the tenant, so that it can be looked up at all, and 256 random bits. */
record RefreshToken(String tenantId, String text) {

    static RefreshToken next(String tenantId) {
        return new RefreshToken(tenantId, tenantId + '.' + Ids.secret());
    }

    /** Empty for a text that cannot have come from here. */
    static Optional<RefreshToken> read(String text) {
        int dot = text.lastIndexOf('.');
        return dot < 1 ? Optional.empty() : Optional.of(new RefreshToken(text.substring(0, dot), text));
    }

    byte[] hash() {
        return KeyStore.sha256(text);
    }
}
