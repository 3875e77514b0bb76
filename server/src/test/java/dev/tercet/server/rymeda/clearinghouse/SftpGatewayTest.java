package dev.tercet.server.rymeda.clearinghouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tercet.server.rymeda.edi.EdiSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.AbstractSftpEventListenerAdapter;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real SSH server on this machine, also one that fails in the ways of servers. */
class SftpGatewayTest extends GatewayBehaviour {

    private static final KeyPair HOST_KEY = rsa();
    private static final KeyPair OTHER_KEY = rsa();
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(500);

    @TempDir
    Path keys;

    private final Trouble trouble = new Trouble();
    private SshServer server;
    private SftpGateway gateway;

    @BeforeEach
    void start() throws IOException {
        server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(KeyPairProvider.wrap(HOST_KEY));
        server.setPasswordAuthenticator((username, password, session) -> password.equals("secret"));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root));
        SftpSubsystemFactory sftp = new SftpSubsystemFactory();
        sftp.addSftpEventListener(trouble);
        server.setSubsystemFactories(List.of(sftp));
        server.start();
        gateway = new SftpGateway(server("secret", LONG, HOST_KEY.getPublic()));
    }

    @AfterEach
    void stop() throws IOException {
        trouble.release();
        gateway.close();
        server.stop(true);
    }

    @Override
    ClearinghouseGateway gateway() {
        return gateway;
    }

    @Test
    void aServerWithAnotherKeyIsNotTalkedTo() throws Exception {
        SftpGateway wary = new SftpGateway(server("secret", LONG, OTHER_KEY.getPublic()));
        try {
            assertThatThrownBy(() -> wary.send(TENANT, new OutgoingFile("claims", EdiSource.of("ISA~"))))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("Server key did not validate")
                    .hasMessageNotContaining("secret");
            assertThat(root).isEmptyDirectory();
            assertThat(server.getActiveSessions()).noneMatch(Session::isAuthenticated);
        } finally {
            wary.close();
        }
    }

    @Test
    void oneOfSeveralKeysIsEnough() throws Exception {
        SftpGateway changing = new SftpGateway(server("secret", LONG, OTHER_KEY.getPublic(), HOST_KEY.getPublic()));
        assertThat(changing.incoming(TENANT)).isEmpty();
        changing.close();
    }

    @Test
    void theServerIsAskedForTheKeyThatWeKnow() throws Exception {
        KeyPair ecdsa = ecdsa();
        server.setKeyPairProvider(KeyPairProvider.wrap(ecdsa, HOST_KEY));
        assertThat(gateway.incoming(TENANT)).isEmpty();
        SftpGateway other = new SftpGateway(server("secret", LONG, ecdsa.getPublic()));
        assertThat(other.incoming(TENANT)).isEmpty();
        other.close();
    }

    @Test
    void aWrongPasswordIsAFault() {
        SftpGateway stranger = new SftpGateway(server("wrong", LONG, HOST_KEY.getPublic()));
        assertThatThrownBy(() -> stranger.incoming(TENANT))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("No more authentication methods available")
                .hasMessageNotContaining("wrong");
        stranger.close();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "open sesame")
    void aKeyOpensTheDoor(String passphrase) throws Exception {
        KeyPair ours = ecdsa();
        Path file = keys.resolve("id");
        OpenSSHKeyEncryptionContext encryption = new OpenSSHKeyEncryptionContext();
        encryption.setPassword(passphrase);
        encryption.setCipherType("256");
        try (OutputStream out = Files.newOutputStream(file)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(
                    ours, "ours", passphrase == null ? null : encryption, out);
        }
        server.setPasswordAuthenticator(null);
        server.setPublickeyAuthenticator((username, key, session) -> KeyUtils.compareKeys(key, ours.getPublic()));
        SftpServer place = server(null, LONG, HOST_KEY.getPublic());
        SftpGateway withKey = new SftpGateway(new SftpServer(
                place.host(), place.port(), place.hostKeys(), "tercet", null, file, passphrase, ".", LONG, LONG));
        withKey.send(TENANT, new OutgoingFile("claims", EdiSource.of("ISA~")));
        assertThat(names("outgoing")).containsExactly("claims");
        withKey.close();
    }

    @Test
    void aServerThatIsGoneIsAFaultUntilItIsBack() throws Exception {
        came("a.835", "A");
        assertThat(gateway.incoming(TENANT)).hasSize(1);
        int port = server.getPort();
        server.stop(true);
        assertThatThrownBy(() -> gateway.incoming(TENANT)).isInstanceOf(IOException.class);
        start(port);
        assertThat(gateway.incoming(TENANT)).hasSize(1);
    }

    @Test
    void aConnectionThatBrokeMeanwhileIsMadeAnew() throws Exception {
        came("a.835", "A");
        assertThat(gateway.incoming(TENANT)).hasSize(1);
        for (var session : server.getActiveSessions()) {
            session.close(true).await();
        }
        assertThat(gateway.incoming(TENANT)).hasSize(1);
    }

    @Test
    void aConnectionThatIsCutInTheMiddleOfAFileIsMadeAnewAndTheFileSentWhole() throws Exception {
        byte[] big = "0123456789".repeat(300_000).getBytes(StandardCharsets.US_ASCII);
        gateway.incoming(TENANT);
        trouble.cuts.set(1);
        gateway.send(TENANT, new OutgoingFile("big", EdiSource.of(big)));
        assertThat(trouble.cuts).hasValue(0);
        assertThat(names("outgoing")).containsExactly("big");
        assertThat(tenant("outgoing/big")).hasBinaryContent(big);
    }

    @Test
    void aConnectionThatIsCutAgainIsAFaultAndNoFileIsThere() throws Exception {
        byte[] big = "0123456789".repeat(300_000).getBytes(StandardCharsets.US_ASCII);
        trouble.cuts.set(2);
        OutgoingFile file = new OutgoingFile("big", EdiSource.of(big));
        assertThatThrownBy(() -> gateway.send(TENANT, file)).isInstanceOf(IOException.class);
        assertThat(names("outgoing")).isSubsetOf("big.part");
        trouble.cuts.set(0);
        gateway.send(TENANT, file);
        assertThat(names("outgoing")).containsExactly("big");
        assertThat(tenant("outgoing/big")).hasBinaryContent(big);
    }

    @Test
    void aServerThatStallsIsAFault() throws Exception {
        SftpGateway impatient = new SftpGateway(server("secret", SHORT, HOST_KEY.getPublic()));
        trouble.stalls = true;
        OutgoingFile file = new OutgoingFile("claims", EdiSource.of("ISA~"));
        assertThatThrownBy(() -> impatient.send(TENANT, file)).isInstanceOf(IOException.class);
        impatient.close();
        trouble.release();
        gateway.send(TENANT, file);
        assertThat(names("outgoing")).contains("claims");
        assertThat(tenant("outgoing/claims")).hasContent("ISA~");
    }

    @Test
    void aServerThatSaysNothingAtAllIsAFault() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            SftpServer place = server("secret", LONG, HOST_KEY.getPublic());
            SftpGateway waiting = new SftpGateway(new SftpServer(
                    "127.0.0.1",
                    silent.getLocalPort(),
                    place.hostKeys(),
                    "tercet",
                    "secret",
                    null,
                    null,
                    ".",
                    SHORT,
                    SHORT));
            assertThatThrownBy(() -> waiting.incoming(TENANT)).isInstanceOf(IOException.class);
            waiting.close();
        }
    }

    @Test
    void whatWasFetchedIsDeletedOnceItIsSettled() throws Exception {
        came("a.835", "A");
        IncomingFile file = gateway.incoming(TENANT).get(0);
        try (InputStream in = file.content().open()) {
            assertThat(in.read()).isEqualTo('A');
        }
        Files.writeString(tenant("incoming/a.835"), "B");
        assertThat(text(file)).isEqualTo("A");
        gateway.settle(file, Settlement.archived());
        assertThat(gateway.incoming(TENANT)).isEmpty();
    }

    @Test
    void settingsThatCannotWorkAreToldAtTheStart() {
        assertThatThrownBy(() -> SftpServer.key("ssh-dss!!")).hasMessageContaining("sftp.host-keys");
        assertThatThrownBy(() -> SftpServer.key(
                        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl"))
                .hasMessage("sftp.host-keys holds a key of a kind that is not known; RSA and ECDSA are");
        assertThat(SftpServer.key(PublicKeyEntry.toString(HOST_KEY.getPublic())))
                .isEqualTo(HOST_KEY.getPublic());
    }

    private void start(int port) throws IOException {
        SshServer old = server;
        server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.setKeyPairProvider(old.getKeyPairProvider());
        server.setPasswordAuthenticator(old.getPasswordAuthenticator());
        server.setFileSystemFactory(old.getFileSystemFactory());
        server.setSubsystemFactories(old.getSubsystemFactories());
        server.start();
    }

    private SftpServer server(String password, Duration patience, PublicKey... hostKeys) {
        return new SftpServer(
                "127.0.0.1", server.getPort(), List.of(hostKeys), "tercet", password, null, null, ".", LONG, patience);
    }

    private static KeyPair rsa() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyPair ecdsa() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    /** What goes wrong in the server while a file is written. */
    private static final class Trouble extends AbstractSftpEventListenerAdapter {

        private final AtomicInteger cuts = new AtomicInteger();
        private final Object lock = new Object();
        private volatile boolean stalls;

        @Override
        public void writing(
                ServerSession session,
                String remoteHandle,
                FileHandle localHandle,
                long offset,
                byte[] data,
                int dataOffset,
                int dataLen)
                throws IOException {
            if (offset > 100_000 && cuts.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                session.close(true);
                throw new IOException("cut");
            }
            synchronized (lock) {
                while (stalls) {
                    try {
                        lock.wait();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        return;
                    }
                }
            }
        }

        void release() {
            synchronized (lock) {
                stalls = false;
                lock.notifyAll();
            }
        }
    }
}
