package dev.tercet.sdk.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.sdk.core.Headers;
import dev.tercet.sdk.http.HttpTransport;
import dev.tercet.sdk.http.JdkTransport;
import dev.tercet.sdk.http.TransportRequest;
import dev.tercet.sdk.http.TransportResponse;
import dev.tercet.sdk.rymeda.RymedaClient;
import dev.tercet.sdk.rymeda.model.Session;
import dev.tercet.sdk.rymi.RymiClient;
import dev.tercet.sdk.testing.MovableClock;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ManyThreadsTest {
    /** Gives tokens and sessions, and counts the tokens. */
    private static final class CountingServer implements HttpTransport {
        private final AtomicInteger tokens = new AtomicInteger();

        @Override
        public TransportResponse send(TransportRequest request) {
            String body = request.uri().getPath().equals("/oauth2/token")
                    ? "{\"access_token\":\"t" + tokens.incrementAndGet() + "\",\"expires_in\":100}"
                    : "{\"id\":\"" + request.headers().get("Authorization") + "\"}";
            return new TransportResponse(200, Headers.of(Map.of()), body.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void fetchOneTokenWhenTheirOwnHasExpired() throws Exception {
        CountingServer server = new CountingServer();
        MovableClock clock = new MovableClock();
        RymedaClient rymeda = RymedaClient.builder()
                .clientCredentials("id", "secret")
                .transport(server)
                .clock(clock)
                .build();
        assertThat(rymeda.care().sessions().get("s").id()).isEqualTo("Bearer t1");
        clock.advance(Duration.ofSeconds(100));

        ExecutorService threads = Executors.newFixedThreadPool(64);
        try {
            CyclicBarrier together = new CyclicBarrier(64);
            List<Future<Session>> sessions = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                boolean async = i % 2 == 0;
                sessions.add(threads.submit(() -> {
                    together.await();
                    return async
                            ? rymeda.async().care().sessions().get("s").join()
                            : rymeda.care().sessions().get("s");
                }));
            }
            for (Future<Session> session : sessions) {
                assertThat(session.get().id()).isEqualTo("Bearer t2");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(server.tokens).hasValue(2);
    }

    /** Calls that do not wait have no thread, and no thread of the SDK keeps a program alive. */
    @Test
    void areNotNeededForManyCalls() throws Exception {
        Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());
        try (ServerSocket silent = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
                JdkTransport transport = JdkTransport.withConnectTimeout(Duration.ofMinutes(1))) {
            RymiClient rymi = RymiClient.builder()
                    .apiKey("rymi_1")
                    .baseUrl(URI.create("http://localhost:" + silent.getLocalPort()))
                    .transport(transport)
                    .build();
            List<CompletableFuture<?>> calls = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                calls.add(rymi.async().calls().get("c" + i));
            }
            for (int i = 0; i < 100; i++) {
                silent.accept();
            }
            Set<Thread> added = new HashSet<>(Thread.getAllStackTraces().keySet());
            added.removeAll(before);
            assertThat(added).allMatch(Thread::isDaemon);
            assertThat(added).extracting(Thread::getName).noneMatch(name -> name.startsWith("tercet-"));
            calls.forEach(call -> call.cancel(true));
            assertThat(calls).allMatch(CompletableFuture::isCancelled);
        }
    }
}
