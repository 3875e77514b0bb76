package dev.tercet.sdk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdkTransportTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final JdkTransport transport = JdkTransport.withConnectTimeout(LONG);
    private final CountDownLatch release = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/echo", this::echo);
        server.createContext("/stall", this::stall);
        server.createContext("/redirect", exchange -> {
            exchange.getResponseHeaders().add("Location", "/echo");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        release.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void echo(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String text = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("X-Test") + " "
                + exchange.getRequestHeaders().getFirst("Content-Length") + " " + body;
        byte[] answer = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("X-Answer", "yes");
        exchange.sendResponseHeaders(418, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    /** Sends the head and half of the body, then nothing. */
    private void stall(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 10);
        exchange.getResponseBody().write("half.".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private TransportRequest request(String method, String path, RequestBody body, Duration timeout) {
        URI uri = URI.create("http://localhost:" + server.getAddress().getPort() + path);
        return new TransportRequest(method, uri, Map.of("X-Test", "here"), body, timeout);
    }

    @Test
    void sendsTheAddressAsItStands() throws Exception {
        TransportResponse response =
                transport.send(request("GET", "/echo/..%2Fx/%252F/%2B1555?q=a%26b&q=%2B", null, LONG));
        assertThat(response.status()).isEqualTo(418);
        assertThat(response.headers().first("x-answer")).isEqualTo("yes");
        assertThat(response.body())
                .asString(StandardCharsets.UTF_8)
                .startsWith("GET /echo/..%2Fx/%252F/%2B1555?q=a%26b&q=%2B here ");
    }

    @Test
    void sendsBodiesWithTheirLength() throws Exception {
        RequestBody body = RequestBody.of("text/plain", "Grüße".getBytes(StandardCharsets.UTF_8));
        assertThat(transport.send(request("PATCH", "/echo", body, LONG)).body())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("PATCH /echo here 7 Grüße");
    }

    @Test
    void followsNoRedirect() throws Exception {
        TransportResponse response = transport.send(request("GET", "/redirect", null, LONG));
        assertThat(response.status()).isEqualTo(302);
        assertThat(response.headers().first("Location")).isEqualTo("/echo");
        HttpClient following = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
        assertThatThrownBy(() -> JdkTransport.using(following)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void limitsTheTimeUntilTheLastByte() {
        assertThatThrownBy(() -> transport.send(request("GET", "/stall", null, Duration.ofMillis(300))))
                .isInstanceOf(HttpTimeoutException.class)
                .hasMessage("The answer was not complete in time");
    }

    @Test
    void givesUpWhenInterrupted() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> transport.send(request("GET", "/stall", null, LONG)))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void reportsARefusedConnection() {
        server.stop(0);
        assertThatThrownBy(() -> transport.send(request("GET", "/echo", null, LONG)))
                .isInstanceOf(IOException.class);
    }
}
