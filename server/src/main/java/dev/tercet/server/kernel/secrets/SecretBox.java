package dev.tercet.server.kernel.secrets;

import com.google.crypto.tink.Aead;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * Seals the secrets that must be used again (of webhooks, carriers, connectors), so that the database and its dumps tell
 * nothing. What is sealed begins with the id of its key; the purpose is bound to it, so that it opens nowhere else.
 * Thread-safe.
 */
@Singleton
public class SecretBox {

    /** What Tink puts before a ciphertext: the byte 1 and the key's id. */
    static final int PREFIX = 5;

    private static final String MISSING = "there is no keyset to seal secrets with: make one with"
            + " 'java -jar quarkus-run.jar secrets create FILE' and set tercet.secrets.keyset to the file or to its content,"
            + " the same one for every replica";

    private final Aead aead;
    private final byte[] currentPrefix;

    @Inject
    public SecretBox(SecretsSettings settings) {
        this(keyset(settings));
    }

    public SecretBox(Keyset keyset) {
        this.aead = keyset.aead();
        this.currentPrefix = ByteBuffer.allocate(PREFIX)
                .put((byte) 1)
                .putInt(keyset.primaryId())
                .array();
        if (!isCurrent(seal("", "self-test"))) {
            throw new IllegalArgumentException("the keyset's keys must carry their ids (output prefix TINK)");
        }
    }

    /** Makes the server refuse to start without a keyset, rather than fail at the first secret. */
    void requireKeyset(@Observes @Priority(1) StartupEvent started) {
        // That this bean could be made is the proof.
    }

    /**
     * @param purpose whose secret it is: a kind and an id, {@code webhook:wh_001}
     */
    public byte[] seal(String plain, String purpose) {
        try {
            return aead.encrypt(plain.getBytes(StandardCharsets.UTF_8), purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal the secret of " + purpose, e);
        }
    }

    /** @throws IllegalStateException when it was sealed for another purpose, with a key unknown here, or was changed */
    public String open(byte[] sealed, String purpose) {
        try {
            return new String(aead.decrypt(sealed, purpose.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot open the secret of " + purpose, e);
        }
    }

    /** Whether it was sealed with the key that seals now; else it should be sealed anew. */
    public boolean isCurrent(byte[] sealed) {
        return sealed.length >= PREFIX && Arrays.equals(sealed, 0, PREFIX, currentPrefix, 0, PREFIX);
    }

    /** The first bytes of everything that is sealed now. */
    byte[] currentPrefix() {
        return currentPrefix.clone();
    }

    private static Keyset keyset(SecretsSettings settings) {
        String where = settings.keyset().or(settings::ownKeyset).orElseThrow(() -> new IllegalStateException(MISSING));
        try {
            return where.strip().startsWith("{") ? Keyset.parse(where) : new KeysetFile(Path.of(where)).read();
        } catch (IOException e) {
            throw new UncheckedIOException("the keyset that tercet.secrets.keyset names cannot be read", e);
        }
    }
}
