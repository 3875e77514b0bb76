package dev.tercet.sdk.pipeline;

import dev.tercet.sdk.auth.TokenSource;
import dev.tercet.sdk.core.CallOptions;
import dev.tercet.sdk.core.Pauses;
import dev.tercet.sdk.core.Response;
import dev.tercet.sdk.error.Failure;
import dev.tercet.sdk.http.HttpTransport;
import dev.tercet.sdk.model.JsonTypes;
import dev.tercet.sdk.operation.Arguments;
import dev.tercet.sdk.operation.Content;
import dev.tercet.sdk.operation.Operation;
import dev.tercet.sdk.testing.ScriptedTransport;
import dev.tercet.sdk.testing.VirtualTime;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A pipeline over a scripted transport, in time that passes only when it is let pass. */
final class PipelineFixture {
    static final Operation<List<String>> GET = Operation.of("getNames", "names.get", "GET", "/v1/names")
            .giving(Content.json("application/json", JsonTypes.list(JsonTypes.STRING)));
    static final Operation<Void> POST = Operation.of("addName", "names.add", "POST", "/v1/names")
            .taking(Content.json("application/json", JsonTypes.STRING));
    static final Operation<Void> PATCH = Operation.of("changeName", "names.change", "PATCH", "/v1/names");

    final ScriptedTransport transport = new ScriptedTransport();
    final VirtualTime time = new VirtualTime();
    double random = 0.5;

    Pipeline pipeline() {
        return pipeline(null);
    }

    Pipeline pipeline(@Nullable TokenSource tokens) {
        return new Pipeline(settings(transport, tokens));
    }

    /** A pipeline over another transport. */
    Pipeline over(HttpTransport other) {
        return new Pipeline(settings(other, null));
    }

    /** A pipeline that lets time pass in another way. */
    Pipeline pipelineThatPauses(Pauses pauses) {
        return new Pipeline(settings(transport, null, pauses));
    }

    private PipelineSettings settings(HttpTransport transport, @Nullable TokenSource tokens) {
        return settings(transport, tokens, time);
    }

    private PipelineSettings settings(HttpTransport transport, @Nullable TokenSource tokens, Pauses pauses) {
        return new PipelineSettings(
                URI.create("https://api.example/base"),
                true,
                transport,
                tokens,
                body -> new Failure(String.valueOf(body.get("code")), null, List.of(), null),
                Map.of("User-Agent", "test"),
                Duration.ofSeconds(120),
                Duration.ofSeconds(60),
                2,
                List.of(),
                true,
                time.clock(),
                pauses,
                () -> random);
    }

    /** Calls without arguments or options. */
    <R> Response<R> call(Operation<R> operation) {
        return pipeline().call(operation, Arguments.NONE, CallOptions.none());
    }
}
