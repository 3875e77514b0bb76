package dev.tercet.server.rymeda.clearinghouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every gateway does, against a real SSH server on this machine. */
class SftpGatewayTest extends GatewayBehaviour {

    private static SftpTestServer server;
    private SftpGateway gateway;

    @BeforeAll
    static void start(@TempDir Path nowhere) throws IOException {
        server = new SftpTestServer(nowhere);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void connect() {
        server.serve(root);
        gateway = server.gateway();
    }

    @AfterEach
    void disconnect() {
        gateway.close();
    }

    @Override
    ClearinghouseGateway gateway() {
        return gateway;
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
}
