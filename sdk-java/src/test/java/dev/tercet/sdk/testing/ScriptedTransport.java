package dev.tercet.sdk.testing;

import dev.tercet.sdk.core.Headers;
import dev.tercet.sdk.http.HttpTransport;
import dev.tercet.sdk.http.TransportRequest;
import dev.tercet.sdk.http.TransportResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Answers requests from a list and remembers them. */
public final class ScriptedTransport implements HttpTransport {
    private sealed interface Step {
        record Answer(TransportResponse response) implements Step {}

        record Fault(IOException exception) implements Step {}
    }

    private final Deque<Step> steps = new ArrayDeque<>();
    private final List<TransportRequest> requests = new ArrayList<>();
    private @Nullable TransportResponse always;
    private boolean closed;

    public ScriptedTransport answer(int status, String body) {
        return answer(status, Map.of("Content-Type", "application/json", "X-Request-Id", "req_test"), body);
    }

    public ScriptedTransport answer(int status, Map<String, String> headers, String body) {
        Map<String, List<String>> lists = new HashMap<>();
        headers.forEach((name, value) -> lists.put(name, List.of(value)));
        steps.add(new Step.Answer(
                new TransportResponse(status, Headers.of(lists), body.getBytes(StandardCharsets.UTF_8))));
        return this;
    }

    public ScriptedTransport fail(IOException exception) {
        steps.add(new Step.Fault(exception));
        return this;
    }

    /** Answers so whenever nothing else is left of the script. */
    public ScriptedTransport answerAlways(int status, String body) {
        always = new TransportResponse(
                status, Headers.of(Map.of("X-Request-Id", List.of("req_test"))), body.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    @Override
    public synchronized TransportResponse send(TransportRequest request) throws IOException {
        requests.add(request);
        Step step = steps.poll();
        if (step == null && always != null) {
            return always;
        }
        if (step == null) {
            throw new AssertionError("Nothing is scripted for " + request.method() + " " + request.uri());
        }
        if (step instanceof Step.Fault fault) {
            throw fault.exception();
        }
        return ((Step.Answer) step).response();
    }

    @Override
    public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
        try {
            return CompletableFuture.completedFuture(send(request));
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public void close() {
        closed = true;
    }

    public boolean isClosed() {
        return closed;
    }

    public List<TransportRequest> requests() {
        return List.copyOf(requests);
    }

    public TransportRequest request() {
        if (requests.size() != 1) {
            throw new AssertionError("Expected one request, but there were " + requests.size());
        }
        return requests.get(0);
    }

    public static String body(TransportRequest request) {
        if (request.body() == null) {
            return "";
        }
        try (InputStream content = request.body().open()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
