package dev.tercet.server.kernel.webhooks;

import dev.tercet.server.kernel.secrets.SealedColumn;
import dev.tercet.server.kernel.secrets.SecretBox;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;

/** Makes and seals the secrets of endpoints. Thread-safe. */
@Singleton
public class EndpointSecrets {

    private static final SealedColumn CURRENT = new SealedColumn("kernel.webhook_endpoint", "secret", "webhook");
    private static final SealedColumn NEXT = new SealedColumn("kernel.webhook_endpoint", "next_secret", "webhook");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretBox box;

    public EndpointSecrets(SecretBox box) {
        this.box = box;
    }

    @Produces
    @Singleton
    SealedColumn current() {
        return CURRENT;
    }

    @Produces
    @Singleton
    SealedColumn next() {
        return NEXT;
    }

    /** A new secret in the form of the Standard Webhooks specification: 256 random bits. */
    public String make() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }

    public byte[] seal(String endpointId, String secret) {
        return box.seal(secret, purpose(endpointId));
    }

    static String purpose(String endpointId) {
        return CURRENT.purpose(endpointId);
    }
}
