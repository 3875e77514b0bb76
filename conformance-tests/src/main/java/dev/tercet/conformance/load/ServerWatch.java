package dev.tercet.conformance.load;

import dev.tercet.conformance.deployment.SandboxServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads what the server says of itself: its metrics, and its heap after a collection that is asked for. */
final class ServerWatch {

    private final SandboxServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Long> heapAfterCollection = new ArrayList<>();

    ServerWatch(SandboxServer server) {
        this.server = server;
    }

    /** Has the garbage collected and notes how many bytes of the heap are left in use. */
    void noteHeap() throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process collection = new ProcessBuilder(jcmd, Long.toString(server.pid()), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (collection.waitFor() != 0) {
            throw new IOException("jcmd could not reach the server; it needs a JDK of the same version");
        }
        heapAfterCollection.add((long) sum("jvm_memory_used_bytes{area=\"heap\""));
    }

    List<Long> heaps() {
        return List.copyOf(heapAfterCollection);
    }

    /** The sum of all series whose line begins so. */
    double sum(String beginning) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.managementUrl() + "/q/metrics"))
                .build();
        return client.send(request, BodyHandlers.ofString())
                .body()
                .lines()
                .filter(line -> line.startsWith(beginning))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
