package dev.tercet.conformance.load;

import dev.tercet.conformance.deployment.SandboxServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Puts a packaged sandbox under load: so many connections, so many seconds, reads and writes of the three APIs. Ends with
 * code 1 when a request was answered with 5xx or not at all, a connection of the pool was not given back, or the heap
 * after a collection has grown by more than a tenth since the first third of the run.
 */
public final class LoadRun {

    private static final int SAMPLES = 6;
    private static final double MEGABYTE = 1024 * 1024;
    private static final double TOLERATED_GROWTH = 1.1;

    private LoadRun() {}

    public static void main(String[] args) throws Exception {
        int connections = Integer.parseInt(args[0]);
        int seconds = Integer.parseInt(args[1]);
        boolean sound;
        try (SandboxServer server = SandboxServer.start("load", Map.of())) {
            sound = run(server, connections, seconds);
        }
        System.exit(sound ? 0 : 1);
    }

    private static boolean run(SandboxServer server, int connections, int seconds) throws Exception {
        Mix mix = new Mix(server.baseUrl());
        ServerWatch watch = new ServerWatch(server);
        ExecutorService callers = Executors.newFixedThreadPool(connections);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        List<Future<Tally>> running = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            running.add(callers.submit(() -> callUntil(end, client, mix)));
        }
        for (int i = 0; i < SAMPLES; i++) {
            TimeUnit.NANOSECONDS.sleep(Duration.ofSeconds(seconds).toNanos() / SAMPLES);
            if (i > 0) {
                watch.noteHeap();
            }
        }
        Tally all = new Tally();
        for (Future<Tally> tally : running) {
            all.add(tally.get());
        }
        callers.shutdown();
        return report(all, watch, connections, seconds);
    }

    private static Tally callUntil(long end, HttpClient client, Mix mix) throws InterruptedException {
        Tally tally = new Tally();
        while (System.nanoTime() < end) {
            Mix.Call call = mix.next();
            long start = System.nanoTime();
            try {
                HttpResponse<Void> response = client.send(call.request(), BodyHandlers.discarding());
                tally.answered(call.kind(), response.statusCode(), System.nanoTime() - start);
            } catch (IOException e) {
                tally.failed(call.kind(), e);
            }
        }
        return tally;
    }

    private static boolean report(Tally all, ServerWatch watch, int connections, int seconds)
            throws IOException, InterruptedException, ExecutionException {
        watch.noteHeap();
        double active = watch.sum("agroal_active_count");
        double awaiting = watch.sum("agroal_awaiting_count");
        double leaks = watch.sum("agroal_leak_detection_count");
        double inFlight = watch.sum("tercet_requests_active");
        List<Long> heaps = watch.heaps();
        boolean flat = heaps.get(heaps.size() - 1) <= heaps.get(0) * TOLERATED_GROWTH;
        print(
                "%d connections, %d s: %d answers, %d a second",
                connections, seconds, all.count(), all.count() / seconds);
        all.byAnswer().forEach((answer, times) -> print("  %-28s %8d", answer, times));
        print("latency: %s", all.latencies());
        print("5xx or unanswered: %d", all.faults());
        print(
                "pool afterwards: %.0f active, %.0f awaiting, %.0f leaks; requests in flight: %.0f",
                active, awaiting, leaks, inFlight);
        print(
                "heap after collection, MB: %s%s",
                heaps.stream()
                        .map(bytes -> String.format(Locale.ROOT, "%.1f", bytes / MEGABYTE))
                        .collect(Collectors.joining(", ")),
                flat ? "" : " (grows)");
        return all.faults() == 0 && active + awaiting + leaks + inFlight == 0 && flat;
    }

    private static void print(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }
}
