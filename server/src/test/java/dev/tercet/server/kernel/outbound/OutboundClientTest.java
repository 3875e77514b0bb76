package dev.tercet.server.kernel.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tercet.server.kernel.outbound.OutboundException.Reason;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundClientTest {

    private static Vertx vertx;

    private final List<String> received = new ArrayList<>();
    private final CountDownLatch finish = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeAll
    static void startVertx() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stopVertx() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stopServer() {
        finish.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            received.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Host") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            switch (exchange.getRequestURI().getPath()) {
                case "/redirect" -> {
                    exchange.getResponseHeaders().set("Location", "/target");
                    exchange.sendResponseHeaders(302, -1);
                }
                case "/endless" -> {
                    exchange.sendResponseHeaders(200, 0);
                    byte[] chunk = "x".repeat(1_000).getBytes(UTF_8);
                    while (finish.getCount() > 0) {
                        exchange.getResponseBody().write(chunk);
                    }
                }
                case "/silent" -> await();
                case "/stalled" -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write("begin".getBytes(UTF_8));
                    exchange.getResponseBody().flush();
                    await();
                }
                default -> {
                    exchange.sendResponseHeaders(200, 5);
                    exchange.getResponseBody().write("hello".getBytes(UTF_8));
                }
            }
        }
    }

    private void await() {
        try {
            finish.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void bringsAnAnswerHome() {
        OutboundAnswer answer = send(sandbox(host -> loopback()), "http://localhost:" + port() + "/hook?a=b", 20);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("hello".getBytes(UTF_8));
        assertThat(received).containsExactly("POST /hook?a=b localhost:" + port() + " ping");
    }

    @Test
    void aRedirectIsTheAnswer() {
        OutboundAnswer answer = send(sandbox(host -> loopback()), "http://localhost:" + port() + "/redirect", 20);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(received).hasSize(1);
    }

    @Test
    void readsNoMoreThanTheLimitOfAnAnswerWithoutEnd() {
        OutboundAnswer answer = send(sandbox(host -> loopback()), "http://localhost:" + port() + "/endless", 20);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).hasSize(20_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/silent", "/stalled"})
    void givesUpWhenTheTimeIsOver(String path) {
        OutboundException failure = failure(sandbox(host -> loopback()), "http://localhost:" + port() + path, 1);
        assertThat(failure.reason()).isEqualTo(Reason.TIMEOUT);
        assertThat(failure).hasMessage("No complete answer in time");
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        OutboundException failure = failure(sandbox(host -> loopback()), "http://localhost:" + free + "/", 20);
        assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(failure).hasMessage("Connection refused");
    }

    @Test
    void saysThatAHostIsUnknown() {
        OutboundException failure = failure(
                sandbox(host -> {
                    throw new UnknownHostException(host);
                }),
                "https://hooks.example/",
                20);
        assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(failure).hasMessage("Host not found");
    }

    @Test
    void aNameWithAPrivateAddressIsRefusedAndNothingIsSent() {
        for (String address :
                List.of("127.0.0.1", "10.0.0.7", "169.254.169.254", "::1", "fd00::1", "64:ff9b::7f00:1")) {
            OutboundException failure = failure(
                    client(false, host -> List.of(address(address))), "https://hooks.example:" + port() + "/", 20);
            assertThat(failure.reason()).as(address).isEqualTo(Reason.REFUSED);
        }
        assertThat(received).isEmpty();
    }

    @Test
    void oneBadAddressAmongGoodOnesIsEnoughToRefuse() {
        OutboundException failure = failure(
                client(false, host -> List.of(address("1.1.1.1"), address("10.0.0.1"))), "https://hooks.example/", 20);
        assertThat(failure.reason()).isEqualTo(Reason.REFUSED);
        assertThat(failure).hasMessage("The host has an address that is not public (private)");
    }

    /** The attack: public while it is checked, private a moment later. The address is asked for once, so there is no later. */
    @Test
    void aNameThatChangesItsAddressIsLookedUpOnceForEachRequest() {
        Deque<List<InetAddress>> answers = new ArrayDeque<>(List.of(loopback(), List.of(address("10.0.0.1"))));
        OutboundClient client = sandbox(host -> answers.poll());
        String url = "http://rebind.localhost:" + port() + "/hook";
        assertThat(send(client, url, 20).status()).isEqualTo(200);
        assertThat(answers).as("one look-up for one request").hasSize(1);
        assertThat(received).containsExactly("POST /hook rebind.localhost:" + port() + " ping");
        OutboundException failure = failure(client, url, 20);
        assertThat(failure.reason())
                .as("though a connection to the first address is open")
                .isEqualTo(Reason.REFUSED);
        assertThat(received).hasSize(1);
    }

    @Test
    void clearTextStaysOnThisMachine() {
        OutboundException failure =
                failure(client(true, host -> List.of(address("1.1.1.1"))), "http://fake.localhost/", 20);
        assertThat(failure.reason()).isEqualTo(Reason.REFUSED);
        assertThat(failure).hasMessage("The URL is not allowed (scheme)");
    }

    private static OutboundClient sandbox(HostResolver resolver) {
        return client(true, resolver);
    }

    private static OutboundClient client(boolean sandbox, HostResolver resolver) {
        OutboundSettings settings = new Guard(sandbox);
        return new OutboundClient(vertx, resolver, new OutboundUrls(settings), settings);
    }

    private static OutboundAnswer send(OutboundClient client, String url, int seconds) {
        OutboundRequest request = new OutboundRequest(
                URI.create(url), Map.of("X-Test", "1"), "ping".getBytes(UTF_8), Duration.ofSeconds(seconds));
        return client.send(request).toCompletableFuture().join();
    }

    private static OutboundException failure(OutboundClient client, String url, int seconds) {
        try {
            throw new AssertionError(
                    "answered with " + send(client, url, seconds).status());
        } catch (CompletionException e) {
            return (OutboundException) e.getCause();
        }
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private static List<InetAddress> loopback() {
        return List.of(InetAddress.getLoopbackAddress());
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(literal, e);
        }
    }
}
