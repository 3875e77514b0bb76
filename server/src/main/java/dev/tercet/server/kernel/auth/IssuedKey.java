package dev.tercet.server.kernel.auth;

/**
 * A credential that was just made or rotated, and its secret: the only time that it can be read.
 *
 * @param credential what is kept
 * @param secret what is not
 */
public record IssuedKey(CredentialEntity credential, String secret) {

    /** Without the secret, which must not get into a log. */
    @Override
    public String toString() {
        return "IssuedKey[" + credential.id + "]";
    }
}
