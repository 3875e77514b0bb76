package dev.tercet.server.kernel.auth;

import dev.tercet.server.kernel.ids.Ids;

/**
 * What the keys of an API look like.
 *
 * @param prefix what all of them begin with; by it people and secret scanners recognise a leaked one
 * @param shown how many characters of the random part are kept for display
 */
public record KeyFormat(String prefix, int shown) {

    /** A new secret: the prefix and 256 random bits. */
    String generate() {
        return prefix + Ids.secret();
    }

    String display(String secret) {
        return secret.substring(0, prefix.length() + shown);
    }
}
