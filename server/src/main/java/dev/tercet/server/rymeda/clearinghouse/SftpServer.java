package dev.tercet.server.rymeda.clearinghouse;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;

/**
 * Where an SFTP server is, how it proves who it is, and how we do.
 *
 * @param hostKeys one at least
 * @param password null where a key is used
 * @param privateKey null where a password is used
 * @param passphrase null where the key is not encrypted
 * @param root the folder of the tenants' folders
 */
record SftpServer(
        String host,
        int port,
        List<PublicKey> hostKeys,
        String username,
        String password,
        Path privateKey,
        String passphrase,
        String root,
        Duration connectTimeout,
        Duration readTimeout) {

    static {
        Ed25519.introduce();
    }

    /** @throws IllegalStateException something is missing or cannot be read */
    static SftpServer of(ClearinghouseSettings.Sftp settings) {
        if (settings.password().isPresent() == settings.privateKey().isPresent()) {
            throw new IllegalStateException("tercet.rymeda.clearinghouse.sftp needs either password or private-key");
        }
        return new SftpServer(
                Gateways.needed(settings.host(), "sftp.host"),
                settings.port(),
                Gateways.needed(settings.hostKeys(), "sftp.host-keys").stream()
                        .map(SftpServer::key)
                        .toList(),
                Gateways.needed(settings.username(), "sftp.username"),
                settings.password().orElse(null),
                settings.privateKey().orElse(null),
                settings.privateKeyPassphrase().orElse(null),
                settings.root(),
                settings.connectTimeout(),
                settings.readTimeout());
    }

    /** A public key as OpenSSH writes it. */
    static PublicKey key(String line) {
        try {
            PublicKey key = AuthorizedKeyEntry.parseAuthorizedKeyEntry(line.strip())
                    .resolvePublicKey(null, null, PublicKeyEntryResolver.IGNORING);
            if (key != null) {
                return key;
            }
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw new IllegalStateException("sftp.host-keys holds what is no public key", e);
        }
        throw new IllegalStateException(
                "sftp.host-keys holds a key of a kind that is not known; RSA, ECDSA and Ed25519 are");
    }

    /** Without secrets. */
    @Override
    public String toString() {
        return username + "@" + host + ":" + port;
    }
}
