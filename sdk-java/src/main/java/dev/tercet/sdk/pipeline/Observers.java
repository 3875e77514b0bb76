package dev.tercet.sdk.pipeline;

import dev.tercet.sdk.core.Attempt;
import dev.tercet.sdk.core.CallInfo;
import dev.tercet.sdk.core.CallObserver;
import dev.tercet.sdk.core.ResponseMeta;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells several observers of one call. What one of them throws is logged, and kept from the call and from the others. */
final class Observers {
    private static final System.Logger LOG = System.getLogger("dev.tercet.sdk");

    private final CallInfo call;
    private final List<CallObserver> all;

    private Observers(CallInfo call, List<CallObserver> all) {
        this.call = call;
        this.all = all;
    }

    static Observers of(CallInfo call, List<CallObserver> ofClient, @Nullable CallObserver ofCall) {
        return new Observers(
                call,
                ofCall == null
                        ? ofClient
                        : Stream.concat(ofClient.stream(), Stream.of(ofCall)).toList());
    }

    void started() {
        tell(observer -> observer.started(call));
    }

    void attempted(Attempt attempt) {
        tell(observer -> observer.attempted(call, attempt));
    }

    void pausing(Attempt attempt, Duration pause) {
        tell(observer -> observer.pausing(call, attempt, pause));
    }

    void answered(ResponseMeta meta) {
        tell(observer -> observer.answered(call, meta));
    }

    void failed(RuntimeException fault) {
        tell(observer -> observer.failed(call, fault));
    }

    private void tell(Consumer<CallObserver> event) {
        for (CallObserver observer : all) {
            try {
                event.accept(observer);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "An observer of calls failed at " + call, e);
            }
        }
    }
}
