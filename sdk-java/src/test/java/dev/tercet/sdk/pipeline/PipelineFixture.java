package dev.tercet.sdk.pipeline;

import dev.tercet.sdk.auth.TokenSource;
import dev.tercet.sdk.error.Failure;
import dev.tercet.sdk.testing.MovableClock;
import dev.tercet.sdk.testing.ScriptedTransport;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A pipeline over a scripted transport. */
final class PipelineFixture {
    final ScriptedTransport transport = new ScriptedTransport();
    final MovableClock clock = new MovableClock();

    Pipeline pipeline() {
        return pipeline(null);
    }

    Pipeline pipeline(@Nullable TokenSource tokens) {
        return new Pipeline(new PipelineSettings(
                URI.create("https://api.example/base"),
                true,
                transport,
                tokens,
                body -> new Failure(String.valueOf(body.get("code")), null, List.of(), null),
                Map.of("User-Agent", "test"),
                Duration.ofSeconds(120),
                Duration.ofSeconds(60),
                clock));
    }
}
