package dev.tercet.server.kernel.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.tercet.server.kernel.outbound.OutboundException.Reason;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PfxOptions;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connection goes to a checked address, the certificate is held to the name. */
class OutboundTlsTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private HttpsServer server;
    private Path store;

    @BeforeEach
    void startServer() throws Exception {
        store = folder.resolve("hooks.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "hooks",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=hooks.localhost",
                        "-ext",
                        "san=dns:hooks.localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void theNameOfTheUrlIsWhatTheCertificateMustShow() {
        OutboundClient trusting = client(new HttpClientOptions()
                .setTrustOptions(new PfxOptions().setPath(store.toString()).setPassword(PASSWORD)));
        assertThat(status(trusting, "hooks.localhost")).isEqualTo(204);
        assertThat(failure(trusting, "other.localhost")).hasMessage("TLS handshake failed");
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefused() {
        OutboundException failure = failure(client(new HttpClientOptions()), "hooks.localhost");
        assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(failure).hasMessage("TLS handshake failed");
    }

    private OutboundClient client(HttpClientOptions options) {
        OutboundSettings settings = new Guard(true);
        return new OutboundClient(
                vertx,
                host -> List.of(InetAddress.getLoopbackAddress()),
                new OutboundUrls(settings),
                settings,
                options);
    }

    private int status(OutboundClient client, String host) {
        URI url = URI.create("https://" + host + ":" + server.getAddress().getPort() + "/");
        return client.send(new OutboundRequest(url, Map.of(), "ping".getBytes(UTF_8), Duration.ofSeconds(20)))
                .toCompletableFuture()
                .join()
                .status();
    }

    private OutboundException failure(OutboundClient client, String host) {
        try {
            throw new AssertionError("answered with " + status(client, host));
        } catch (CompletionException e) {
            return (OutboundException) e.getCause();
        }
    }
}
