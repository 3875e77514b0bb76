package dev.tercet.server.kernel.secrets;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys of an installation: one that seals, and those that still open. XChaCha20-Poly1305, whose random nonces are long
 * enough never to meet, so that a key does not wear out by the number of secrets. Immutable.
 */
public final class Keyset {

    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final KeysetHandle handle;

    private Keyset(KeysetHandle handle) {
        this.handle = handle;
    }

    /** Makes the algorithms known, which takes a while; else the first keyset does. */
    public static void prepare() {
        // The static block of this class does it.
    }

    /** A keyset of one new key. */
    public static Keyset create() {
        return new Keyset(
                built(KeysetHandle.newBuilder().addEntry(freshEntry().makePrimary()), "a keyset cannot be made"));
    }

    /** @throws IllegalArgumentException when the text is no keyset; the text itself is not told */
    public static Keyset parse(String json) {
        try {
            return new Keyset(TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("this is not a keyset in Tink's JSON format");
        }
    }

    /** The keys themselves, in clear: for the file that holds them. */
    public String toJson() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keyset cannot be written", e);
        }
    }

    /** The same keys and a new one, which only opens until it is promoted: every replica must know it before one seals. */
    public Keyset withNewKey() {
        return new Keyset(built(KeysetHandle.newBuilder(handle).addEntry(freshEntry()), "a key cannot be added"));
    }

    /** The same keys, of which this one seals from now on. */
    public Keyset promoting(int keyId) {
        KeysetHandle.Builder builder = KeysetHandle.newBuilder(handle);
        builder.getAt(indexOf(keyId)).makePrimary();
        return new Keyset(built(builder, "the key cannot be promoted"));
    }

    /** The same keys without this one. What it sealed and nobody re-sealed is lost. */
    public Keyset without(int keyId) {
        if (keyId == primaryId()) {
            throw new IllegalArgumentException("the key that seals cannot be removed; promote another one first");
        }
        KeysetHandle.Builder builder = KeysetHandle.newBuilder(handle);
        builder.deleteAt(indexOf(keyId));
        return new Keyset(built(builder, "the key cannot be removed"));
    }

    public int primaryId() {
        return handle.getPrimary().getId();
    }

    /** In the order in which they were added. */
    public List<Integer> keyIds() {
        List<Integer> ids = new ArrayList<>();
        for (int i = 0; i < handle.size(); i++) {
            ids.add(handle.getAt(i).getId());
        }
        return ids;
    }

    Aead aead() {
        try {
            return handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the keyset is not for sealing (AEAD)", e);
        }
    }

    @Override
    public String toString() {
        List<String> ids = keyIds().stream().map(Integer::toUnsignedString).toList();
        return "keys " + ids + ", " + Integer.toUnsignedString(primaryId()) + " seals";
    }

    private int indexOf(int keyId) {
        int index = keyIds().indexOf(keyId);
        if (index < 0) {
            throw new IllegalArgumentException("the keyset has no key " + Integer.toUnsignedString(keyId));
        }
        return index;
    }

    private static KeysetHandle.Builder.Entry freshEntry() {
        return KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.XCHACHA20_POLY1305)
                .withRandomId()
                .setStatus(KeyStatus.ENABLED);
    }

    private static KeysetHandle built(KeysetHandle.Builder builder, String otherwise) {
        try {
            return builder.build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(otherwise, e);
        }
    }
}
