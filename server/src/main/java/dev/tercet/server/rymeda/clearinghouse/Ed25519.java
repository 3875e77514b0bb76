package dev.tercet.server.rymeda.clearinghouse;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Security;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PrivateKeyEntryDecoder;
import org.apache.sshd.common.config.keys.PublicKeyEntryDecoder;
import org.apache.sshd.common.config.keys.loader.openssh.OpenSSHKeyPairResourceParser;
import org.apache.sshd.common.signature.Signature;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.security.AbstractSecurityProviderRegistrar;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.common.util.security.eddsa.generic.EdDSASupport;
import org.apache.sshd.common.util.security.eddsa.generic.EdDSAUtils;
import org.apache.sshd.common.util.security.eddsa.generic.GenericEd25519PublicKeyDecoder;
import org.apache.sshd.common.util.security.eddsa.generic.GenericOpenSSHEd25519PrivateKeyEntryDecoder;
import org.apache.sshd.common.util.security.eddsa.generic.GenericSignatureEd25519;

/**
 * Ed25519 keys for the SSH library, by what Java has of them: by itself the library asks one of two further libraries, of which
 * neither is here. Thread-safe.
 */
final class Ed25519 implements EdDSASupport<EdECPublicKey, EdECPrivateKey> {

    private static final String ALGORITHM = "Ed25519";
    private static final String PROVIDER = "SunEC";

    /** What stands before the 32 bytes of a key where Java reads one (RFC 8410). */
    private static final byte[] PUBLIC_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final byte[] PRIVATE_HEAD = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private Ed25519() {}

    /** Makes the library know these keys. Doing it again does no harm. */
    static void introduce() {
        Ed25519 keys = new Ed25519();
        SecurityUtils.registerSecurityProvider(new Java(keys));
        KeyUtils.registerPublicKeyEntryDecoder(keys.getEDDSAPublicKeyEntryDecoder());
        OpenSSHKeyPairResourceParser.registerPrivateKeyEntryDecoder(keys.getOpenSSHEDDSAPrivateKeyEntryDecoder());
    }

    /** Java's own provider, asked for nothing else. */
    private static final class Java extends AbstractSecurityProviderRegistrar {

        private final Ed25519 keys;

        Java(Ed25519 keys) {
            super(PROVIDER);
            this.keys = keys;
        }

        @Override
        public boolean isSupported() {
            return true;
        }

        @Override
        public Provider getSecurityProvider() {
            return Security.getProvider(PROVIDER);
        }

        @Override
        public Optional<EdDSASupport<?, ?>> getEdDSASupport() {
            return Optional.of(keys);
        }
    }

    @Override
    public PublicKeyEntryDecoder<EdECPublicKey, EdECPrivateKey> getEDDSAPublicKeyEntryDecoder() {
        return new GenericEd25519PublicKeyDecoder<>(EdECPublicKey.class, EdECPrivateKey.class, this);
    }

    @Override
    public PrivateKeyEntryDecoder<EdECPublicKey, EdECPrivateKey> getOpenSSHEDDSAPrivateKeyEntryDecoder() {
        return new GenericOpenSSHEd25519PrivateKeyEntryDecoder<>(EdECPublicKey.class, EdECPrivateKey.class, this);
    }

    @Override
    public Signature getEDDSASigner() {
        return new GenericSignatureEd25519(ALGORITHM);
    }

    @Override
    public int getEDDSAKeySize(Key key) {
        return key instanceof EdECPublicKey || key instanceof EdECPrivateKey ? KEY_SIZE : -1;
    }

    @Override
    public Class<EdECPublicKey> getEDDSAPublicKeyType() {
        return EdECPublicKey.class;
    }

    @Override
    public Class<EdECPrivateKey> getEDDSAPrivateKeyType() {
        return EdECPrivateKey.class;
    }

    @Override
    public boolean compareEDDSAPPublicKeys(PublicKey one, PublicKey other) {
        return same(one, other);
    }

    @Override
    public boolean compareEDDSAPrivateKeys(PrivateKey one, PrivateKey other) {
        return same(one, other);
    }

    private static boolean same(Key one, Key other) {
        return one != null && other != null && Arrays.equals(one.getEncoded(), other.getEncoded());
    }

    /** Java computes a public key only where it makes a new pair; so it makes one of random bytes that are those of the key. */
    @Override
    public EdECPublicKey recoverEDDSAPublicKey(PrivateKey key) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM, PROVIDER);
        generator.initialize(NamedParameterSpec.ED25519, new Drawn(getPrivateKeyData((EdECPrivateKey) key)));
        KeyPair pair = generator.generateKeyPair();
        if (!same(pair.getPrivate(), key)) {
            throw new InvalidKeySpecException("the public key cannot be computed");
        }
        return (EdECPublicKey) pair.getPublic();
    }

    /** Random bytes that were drawn before. */
    private static final class Drawn extends SecureRandom {

        private static final long serialVersionUID = 1;

        private final byte[] drawn;

        Drawn(byte[] drawn) {
            this.drawn = drawn;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(drawn, 0, bytes, 0, bytes.length);
        }
    }

    @Override
    public EdECPublicKey generateEDDSAPublicKey(byte[] key) throws GeneralSecurityException {
        return (EdECPublicKey)
                SecurityUtils.getKeyFactory(ALGORITHM).generatePublic(new X509EncodedKeySpec(joined(PUBLIC_HEAD, key)));
    }

    @Override
    public EdECPrivateKey generateEDDSAPrivateKey(byte[] seed) throws GeneralSecurityException {
        return (EdECPrivateKey) SecurityUtils.getKeyFactory(ALGORITHM)
                .generatePrivate(new PKCS8EncodedKeySpec(joined(PRIVATE_HEAD, seed)));
    }

    private static byte[] joined(byte[] head, byte[] key) {
        byte[] all = Arrays.copyOf(head, head.length + key.length);
        System.arraycopy(key, 0, all, head.length, key.length);
        return all;
    }

    @Override
    public <B extends Buffer> B putRawEDDSAPublicKey(B buffer, PublicKey key) {
        buffer.putBytes(getPublicKeyData((EdECPublicKey) key));
        return buffer;
    }

    /** Only agents ask for it. */
    @Override
    public <B extends Buffer> B putEDDSAKeyPair(B buffer, PublicKey publicKey, PrivateKey privateKey) {
        throw new UnsupportedOperationException("keys are not given to agents");
    }

    @Override
    public KeySpec createPublicKeySpec(EdECPublicKey key) {
        return new X509EncodedKeySpec(key.getEncoded());
    }

    @Override
    public KeySpec createPrivateKeySpec(EdECPrivateKey key) {
        return new PKCS8EncodedKeySpec(key.getEncoded());
    }

    @Override
    public byte[] getPublicKeyData(EdECPublicKey key) {
        try {
            return EdDSAUtils.getBytes(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a key of Ed25519", e);
        }
    }

    @Override
    public byte[] getPrivateKeyData(EdECPrivateKey key) {
        return key.getBytes().orElseThrow();
    }

    @Override
    public String getKeyFactoryAlgorithm() {
        return ALGORITHM;
    }
}
