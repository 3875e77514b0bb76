package dev.tercet.server.rymeda.clearinghouse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.password.PasswordIdentityProvider;
import org.apache.sshd.client.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.io.resource.PathResource;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.client.impl.AbstractSftpClient;
import org.apache.sshd.sftp.common.SftpException;

/**
 * One connection to an SFTP server, made when it is needed and made anew when it broke. Nothing of the machine's own SSH set-up
 * is used: no keys, no known hosts, no configuration. One caller at a time.
 */
class SftpSession {

    /** Something to do on the server. Is done again on a new connection if an old one turns out to be broken. */
    interface Work<T> {
        T on(SftpClient files) throws IOException;
    }

    private final SftpServer server;
    private final SshClient ssh;
    private ClientSession session;
    private SftpClient files;

    SftpSession(SftpServer server) {
        this.server = server;
        this.ssh = client(server);
    }

    private static SshClient client(SftpServer server) {
        SshClient client = SshClient.setUpDefaultClient();
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setPasswordIdentityProvider(PasswordIdentityProvider.EMPTY_PASSWORDS_PROVIDER);
        client.setUserAuthFactories(List.of(
                server.privateKey() == null
                        ? UserAuthPasswordFactory.INSTANCE
                        : new UserAuthPublicKeyFactory(client.getSignatureFactories())));
        client.setServerKeyVerifier((session, address, key) ->
                server.hostKeys().stream().anyMatch(known -> KeyUtils.compareKeys(known, key)));
        client.setSignatureFactories(client.getSignatureFactories().stream()
                .filter(factory -> !factory.getName().equals(KeyPairProvider.SSH_RSA))
                .filter(factory -> kinds(server).contains(KeyUtils.getCanonicalKeyType(factory.getName())))
                .toList());
        CoreModuleProperties.IO_CONNECT_TIMEOUT.set(client, server.connectTimeout());
        CoreModuleProperties.AUTH_TIMEOUT.set(client, server.connectTimeout());
        CoreModuleProperties.CHANNEL_OPEN_TIMEOUT.set(client, server.readTimeout());
        CoreModuleProperties.WINDOW_TIMEOUT.set(client, server.readTimeout());
        CoreModuleProperties.WAIT_FOR_SPACE_TIMEOUT.set(client, server.readTimeout());
        SftpModuleProperties.SFTP_CHANNEL_OPEN_TIMEOUT.set(client, server.readTimeout());
        // Also how long the answer to a request is waited for. A connection that idles so long is ended, and made anew
        // when needed.
        CoreModuleProperties.IDLE_TIMEOUT.set(client, server.readTimeout());
        AbstractSftpClient.SFTP_CLIENT_CMD_TIMEOUT.set(client, server.readTimeout());
        client.start();
        return client;
    }

    /** What kinds of keys the server may show: those that we know it by, so that it does not choose one that we do not. Not with SHA-1. */
    private static Set<String> kinds(SftpServer server) {
        return server.hostKeys().stream().map(KeyUtils::getKeyType).collect(Collectors.toSet());
    }

    /**
     * Does something on the server.
     *
     * @throws SftpException the server refuses it
     * @throws IOException the server cannot be reached, does not know us, is not the one we know, or does not answer
     */
    synchronized <T> T call(Work<T> work) throws IOException {
        if (files != null && !files.isOpen()) {
            disconnect();
        }
        boolean used = files != null;
        try {
            return attempt(work);
        } catch (SftpException e) {
            throw e;
        } catch (IOException e) {
            if (!used) {
                throw e;
            }
            return attempt(work);
        }
    }

    private <T> T attempt(Work<T> work) throws IOException {
        try {
            if (files == null) {
                connect();
            }
            return work.on(files);
        } catch (SftpException e) {
            throw e;
        } catch (RuntimeException e) {
            disconnect();
            throw e;
        } catch (IOException e) {
            disconnect();
            throw new IOException("SFTP with " + server + " failed: " + e.getMessage(), e);
        }
    }

    private void connect() throws IOException {
        session = ssh.connect(server.username(), server.host(), server.port())
                .verify(server.connectTimeout())
                .getSession();
        if (server.privateKey() == null) {
            session.addPasswordIdentity(server.password());
        } else {
            session.addPublicKeyIdentity(privateKey());
        }
        session.auth().verify(server.connectTimeout());
        files = SftpClientFactory.instance().createSftpClient(session);
    }

    private KeyPair privateKey() throws IOException {
        FilePasswordProvider passphrase =
                server.passphrase() == null ? FilePasswordProvider.EMPTY : FilePasswordProvider.of(server.passphrase());
        try (InputStream in = Files.newInputStream(server.privateKey())) {
            var keys =
                    SecurityUtils.loadKeyPairIdentities(session, new PathResource(server.privateKey()), in, passphrase);
            if (keys != null && keys.iterator().hasNext()) {
                return keys.iterator().next();
            }
        } catch (GeneralSecurityException e) {
            throw new IOException("the private key cannot be read", e);
        }
        throw new IOException("the file of the private key holds none of a known kind; RSA, ECDSA and Ed25519 are");
    }

    private void disconnect() {
        if (session != null) {
            session.close(true);
        }
        session = null;
        files = null;
    }

    /** Ends the connection. */
    synchronized void close() {
        disconnect();
        ssh.stop();
    }
}
