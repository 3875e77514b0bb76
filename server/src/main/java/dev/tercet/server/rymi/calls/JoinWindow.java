package dev.tercet.server.rymi.calls;

import dev.tercet.server.kernel.jobs.OneTimeJob;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Closes the calls to which a browser has not come in time, when that time is over and not when somebody looks next. */
@Singleton
public class JoinWindow implements OneTimeJob<JoinWindow.Opened> {

    private final UnjoinedCalls unjoined;

    public JoinWindow(UnjoinedCalls unjoined) {
        this.unjoined = unjoined;
    }

    /** Of which call a browser was let in. */
    public record Opened(UUID callId) {}

    @Override
    public String name() {
        return "rymi.calls.join-window";
    }

    @Override
    public Class<Opened> payload() {
        return Opened.class;
    }

    @Override
    public void run(Opened opened) {
        QuarkusTransaction.requiringNew().run(unjoined::close);
    }
}
