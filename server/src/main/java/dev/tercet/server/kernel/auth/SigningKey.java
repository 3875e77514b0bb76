package dev.tercet.server.kernel.auth;

import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;

/**
 * One key of the built-in issuer.
 *
 * @param id its name in the header of tokens and in the JWK set
 * @param signsFrom when its turn begins; it ends when that of the next one begins
 */
public record SigningKey(String id, PrivateKey privateKey, RSAPublicKey publicKey, Instant signsFrom) {

    /** Without the private half. */
    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}
