package dev.tercet.server.rymeda.platform;

import dev.tercet.server.kernel.auth.ApiKeys;
import dev.tercet.server.kernel.auth.Caller;
import dev.tercet.server.kernel.auth.CredentialEntity;
import dev.tercet.server.kernel.auth.KeyFormat;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Test keys and live keys. What a test credential makes is a test key; a sandbox has no others. */
@Singleton
public class KeyEnvironment {

    /** Keys of which nothing real depends. */
    public static final KeyFormat TEST = new KeyFormat("rym_test_", 4);

    /** Keys of production. */
    public static final KeyFormat LIVE = new KeyFormat("rym_live_", 4);

    private final boolean sandbox;
    private final ApiKeys keys;

    public KeyEnvironment(
            @ConfigProperty(name = "tercet.sandbox", defaultValue = "false") boolean sandbox, ApiKeys keys) {
        this.sandbox = sandbox;
        this.keys = keys;
    }

    /** What a key is like that the caller makes. */
    KeyFormat madeBy(Caller maker) {
        return sandbox
                        || keys.find(maker.credentialId())
                                .map(KeyEnvironment::isTest)
                                .orElse(false)
                ? TEST
                : LIVE;
    }

    /** What a key stays like when it is rotated. */
    KeyFormat of(CredentialEntity key) {
        return isTest(key) ? TEST : LIVE;
    }

    private static boolean isTest(CredentialEntity key) {
        return key.prefix.startsWith(TEST.prefix());
    }
}
