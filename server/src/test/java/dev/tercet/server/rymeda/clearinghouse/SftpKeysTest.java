package dev.tercet.server.rymeda.clearinghouse;

import static dev.tercet.server.rymeda.clearinghouse.OtherSide.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tercet.server.rymeda.edi.EdiSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who we are to an SFTP server, and who it is to us. */
class SftpKeysTest {

    @TempDir
    Path keys;

    @TempDir
    Path root;

    private SftpTestServer server;

    @BeforeEach
    void start() throws IOException {
        server = new SftpTestServer(root);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void aServerWithAnotherKeyIsNotTalkedTo() throws Exception {
        SftpGateway wary =
                server.gateway(server.place("secret", SftpTestServer.LONG, SftpTestServer.OTHER_KEY.getPublic()));
        assertThatThrownBy(() -> wary.send(TENANT, new OutgoingFile("claims", EdiSource.of("ISA~"))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Server key did not validate")
                .hasMessageNotContaining("secret");
        assertThat(root).isEmptyDirectory();
        assertThat(server.ssh.getActiveSessions()).noneMatch(Session::isAuthenticated);
    }

    @Test
    void oneOfSeveralKeysIsEnough() throws Exception {
        SftpGateway changing = server.gateway(server.place(
                "secret",
                SftpTestServer.LONG,
                SftpTestServer.OTHER_KEY.getPublic(),
                SftpTestServer.HOST_KEY.getPublic()));
        assertThat(changing.incoming(TENANT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "Ed25519"})
    void theServerIsAskedForTheKeyThatWeKnow(String kind) throws Exception {
        KeyPair key = KeyPairGenerator.getInstance(kind).generateKeyPair();
        server.ssh.setKeyPairProvider(KeyPairProvider.wrap(key, SftpTestServer.HOST_KEY));
        assertThat(server.gateway().incoming(TENANT)).isEmpty();
        SftpGateway other = server.gateway(
                server.place("secret", SftpTestServer.LONG, SftpServer.key(PublicKeyEntry.toString(key.getPublic()))));
        assertThat(other.incoming(TENANT)).isEmpty();
    }

    @Test
    void anotherKeyOfTheSameKindIsNotTheSame() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        server.ssh.setKeyPairProvider(KeyPairProvider.wrap(generator.generateKeyPair()));
        SftpGateway wary = server.gateway(server.place(
                "secret", SftpTestServer.LONG, generator.generateKeyPair().getPublic()));
        assertThatThrownBy(() -> wary.incoming(TENANT)).hasMessageContaining("Server key did not validate");
    }

    @Test
    void aWrongPasswordIsAFault() {
        SftpGateway stranger =
                server.gateway(server.place("wrong", SftpTestServer.LONG, SftpTestServer.HOST_KEY.getPublic()));
        assertThatThrownBy(() -> stranger.incoming(TENANT))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("No more authentication methods available")
                .hasMessageNotContaining("wrong");
    }

    @ParameterizedTest
    @CsvSource({"EC,", "EC, open sesame", "Ed25519,", "Ed25519, open sesame", "RSA,"})
    void aKeyOpensTheDoor(String kind, String passphrase) throws Exception {
        KeyPair ours = KeyPairGenerator.getInstance(kind).generateKeyPair();
        Path file = keys.resolve("id");
        OpenSSHKeyEncryptionContext encryption = new OpenSSHKeyEncryptionContext();
        encryption.setPassword(passphrase);
        encryption.setCipherType("256");
        try (OutputStream out = Files.newOutputStream(file)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(
                    ours, "ours", passphrase == null ? null : encryption, out);
        }
        server.ssh.setPasswordAuthenticator(null);
        server.ssh.setPublickeyAuthenticator((username, key, session) -> KeyUtils.compareKeys(key, ours.getPublic()));
        SftpServer place = server.place(null, SftpTestServer.LONG, SftpTestServer.HOST_KEY.getPublic());
        SftpGateway withKey = server.gateway(new SftpServer(
                place.host(),
                place.port(),
                place.hostKeys(),
                "tercet",
                null,
                file,
                passphrase,
                ".",
                SftpTestServer.LONG,
                SftpTestServer.LONG));
        withKey.send(TENANT, new OutgoingFile("claims", EdiSource.of("ISA~")));
        assertThat(server.folder.names("outgoing")).containsExactly("claims");
    }

    @Test
    void settingsThatCannotWorkAreToldAtTheStart() {
        assertThatThrownBy(() -> SftpServer.key("ssh-dss!!")).hasMessageContaining("sftp.host-keys");
        assertThatThrownBy(() ->
                        SftpServer.key("ssh-ed448 AAAACXNzaC1lZDQ0OAAAADkyqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl"))
                .hasMessageContaining("sftp.host-keys");
        String written = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl";
        assertThat(PublicKeyEntry.toString(SftpServer.key(written))).isEqualTo(written);
        assertThat(SftpServer.key(PublicKeyEntry.toString(SftpTestServer.HOST_KEY.getPublic())))
                .isEqualTo(SftpTestServer.HOST_KEY.getPublic());
    }
}
