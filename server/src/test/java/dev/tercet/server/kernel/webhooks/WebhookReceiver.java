package dev.tercet.server.kernel.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;

/** Endpoints on this machine that keep what they get. Each path is one of its own. */
public final class WebhookReceiver implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, BlockingQueue<Received>> byPath = new ConcurrentHashMap<>();
    private final Map<String, ToIntFunction<Received>> answers = new ConcurrentHashMap<>();

    /** A request that came in. Header names are those of {@link com.sun.net.httpserver.Headers}: any case. */
    public record Received(Map<String, List<String>> headers, String body) {

        public String header(String name) {
            return headers.get(name).get(0);
        }
    }

    public WebhookReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::receive);
        server.start();
    }

    public String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    /** From now on the path answers as the function says; until told, with 200. */
    public void answer(String path, ToIntFunction<Received> status) {
        answers.put(path, status);
    }

    /** The next request to the path that was not taken yet. */
    public Received take(String path) throws InterruptedException {
        Received received = queue(path).poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (received == null) {
            throw new AssertionError("nothing came to " + path);
        }
        return received;
    }

    /** How many requests to the path were not taken yet. */
    public int waiting(String path) {
        return queue(path).size();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Received received = new Received(
                    exchange.getRequestHeaders(),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            queue(path).add(received);
            int status = answers.getOrDefault(path, any -> 200).applyAsInt(received);
            byte[] body = ("status " + status).getBytes(UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private BlockingQueue<Received> queue(String path) {
        return byPath.computeIfAbsent(path, any -> new LinkedBlockingQueue<>());
    }
}
