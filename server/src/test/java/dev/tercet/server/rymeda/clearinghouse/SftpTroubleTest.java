package dev.tercet.server.rymeda.clearinghouse;

import static dev.tercet.server.rymeda.clearinghouse.OtherSide.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tercet.server.rymeda.edi.EdiSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an SFTP server that fails in the ways of servers does to a gateway. */
class SftpTroubleTest {

    private static final Duration SHORT = Duration.ofMillis(500);

    @TempDir
    Path root;

    private SftpTestServer server;
    private SftpGateway gateway;

    @BeforeEach
    void start() throws IOException {
        server = new SftpTestServer(root);
        gateway = server.gateway();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void aServerThatIsGoneIsAFaultUntilItIsBack() throws Exception {
        server.folder.put("a.835", "A");
        assertThat(gateway.incoming(TENANT)).hasSize(1);
        server.ssh.stop(true);
        assertThatThrownBy(() -> gateway.incoming(TENANT)).isInstanceOf(IOException.class);
        server.startAgain();
        assertThat(gateway.incoming(TENANT)).hasSize(1);
    }

    @Test
    void aConnectionThatBrokeMeanwhileIsMadeAnew() throws Exception {
        server.folder.put("a.835", "A");
        assertThat(gateway.incoming(TENANT)).hasSize(1);
        for (var session : server.ssh.getActiveSessions()) {
            session.close(true).await();
        }
        assertThat(gateway.incoming(TENANT)).hasSize(1);
    }

    @Test
    void aConnectionThatIsCutInTheMiddleOfAFileIsMadeAnewAndTheFileSentWhole() throws Exception {
        byte[] big = "0123456789".repeat(300_000).getBytes(StandardCharsets.US_ASCII);
        gateway.incoming(TENANT);
        server.trouble.cuts.set(1);
        gateway.send(TENANT, new OutgoingFile("big", EdiSource.of(big)));
        assertThat(server.trouble.cuts).hasValue(0);
        assertThat(server.folder.names("outgoing")).containsExactly("big");
        assertThat(server.folder.path("outgoing/big")).hasBinaryContent(big);
    }

    @Test
    void aConnectionThatIsCutAgainIsAFaultAndNoFileIsThere() throws Exception {
        byte[] big = "0123456789".repeat(300_000).getBytes(StandardCharsets.US_ASCII);
        server.trouble.cuts.set(2);
        OutgoingFile file = new OutgoingFile("big", EdiSource.of(big));
        assertThatThrownBy(() -> gateway.send(TENANT, file)).isInstanceOf(IOException.class);
        assertThat(server.folder.names("outgoing")).isSubsetOf("big.part");
        server.trouble.cuts.set(0);
        gateway.send(TENANT, file);
        assertThat(server.folder.names("outgoing")).containsExactly("big");
        assertThat(server.folder.path("outgoing/big")).hasBinaryContent(big);
    }

    @Test
    void aServerThatStallsIsAFault() throws Exception {
        SftpGateway impatient = server.gateway(server.place("secret", SHORT, SftpTestServer.HOST_KEY.getPublic()));
        server.trouble.stalls = true;
        OutgoingFile file = new OutgoingFile("claims", EdiSource.of("ISA~"));
        assertThatThrownBy(() -> impatient.send(TENANT, file)).isInstanceOf(IOException.class);
        server.trouble.release();
        gateway.send(TENANT, file);
        assertThat(server.folder.names("outgoing")).contains("claims");
        assertThat(server.folder.path("outgoing/claims")).hasContent("ISA~");
    }

    @Test
    void aServerThatSaysNothingAtAllIsAFault() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            SftpServer place = server.place("secret", SftpTestServer.LONG, SftpTestServer.HOST_KEY.getPublic());
            SftpGateway waiting = server.gateway(new SftpServer(
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
        }
    }
}
