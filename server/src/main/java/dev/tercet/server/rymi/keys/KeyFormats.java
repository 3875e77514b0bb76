package dev.tercet.server.rymi.keys;

import dev.tercet.server.kernel.auth.KeyFormat;

/** What Rymi's keys look like. Publishable keys that begin with {@code rymi_pk_} are still accepted and no longer made. */
public final class KeyFormats {

    /** For servers. The first ten characters are shown. */
    public static final KeyFormat SECRET = new KeyFormat("rymi_", 5);

    /** For web pages. */
    static final KeyFormat PUBLISHABLE = new KeyFormat("sb_publishable_", 8);

    private KeyFormats() {}

    /** The beginning of a key as the contract shows it. */
    public static String shown(String prefix) {
        return prefix + "...";
    }
}
