package dev.tercet.sdk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.tercet.sdk.core.Headers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Sending without waiting. */
class AsyncTransportTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final JdkTransport transport = JdkTransport.withConnectTimeout(LONG);

    private static TransportRequest request(int port, Duration timeout) {
        return new TransportRequest("GET", URI.create("http://localhost:" + port + "/"), Map.of(), null, timeout);
    }

    @Test
    void givesTheAnswer() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(418, 3);
            exchange.getResponseBody().write("tea".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
        try {
            TransportResponse answer = transport
                    .sendAsync(request(server.getAddress().getPort(), LONG))
                    .join();
            assertThat(answer.status()).isEqualTo(418);
            assertThat(answer.body()).asString(StandardCharsets.UTF_8).isEqualTo("tea");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void limitsTheTime() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> transport
                            .sendAsync(request(silent.getLocalPort(), Duration.ofMillis(300)))
                            .join())
                    .hasCauseInstanceOf(HttpTimeoutException.class);
        }
    }

    /** The end of the connection, seen from the server, is the proof. */
    @Test
    void closesTheConnectionWhenCancelled() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<TransportResponse> answer = transport.sendAsync(request(silent.getLocalPort(), LONG));
            try (Socket connection = silent.accept()) {
                assertThat(connection.getInputStream().read()).isEqualTo('G');
                answer.thenApply(TransportResponse::status).cancel(true);
                byte[] rest = connection.getInputStream().readAllBytes();
                assertThat(rest).as("read to the end of the stream").isNotEmpty();
            }
        }
    }

    @Test
    void reportsARefusedConnection() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertThatThrownBy(() -> transport.sendAsync(request(port, LONG)).join())
                .hasCauseInstanceOf(IOException.class);
    }

    @Test
    void aTransportThatCanOnlyWaitHasAThreadForEachRequest() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(1);
        HttpTransport waiting = request -> {
            if (request.uri().getPath().equals("/stall")) {
                started.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    interrupted.countDown();
                    throw e;
                }
            }
            if (request.uri().getPath().equals("/broken")) {
                throw new IOException("broken");
            }
            boolean daemon = Thread.currentThread().isDaemon();
            return new TransportResponse(daemon ? 200 : 500, Headers.of(Map.of()), new byte[0]);
        };
        URI base = URI.create("http://localhost");
        TransportRequest plain = new TransportRequest("GET", base.resolve("/x"), Map.of(), null, LONG);
        assertThat(waiting.sendAsync(plain).get().status()).isEqualTo(200);
        TransportRequest broken = new TransportRequest("GET", base.resolve("/broken"), Map.of(), null, LONG);
        assertThatThrownBy(() -> waiting.sendAsync(broken).get()).hasRootCauseMessage("broken");

        TransportRequest stalling = new TransportRequest("GET", base.resolve("/stall"), Map.of(), null, LONG);
        CompletableFuture<TransportResponse> stalled = waiting.sendAsync(stalling);
        started.await();
        stalled.cancel(true);
        interrupted.await();
        assertThat(stalled).isCancelled();
    }
}
