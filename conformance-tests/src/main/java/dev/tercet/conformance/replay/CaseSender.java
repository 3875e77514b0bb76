package dev.tercet.conformance.replay;

import dev.tercet.conformance.exchange.Exchange;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A way to carry out a case: as raw HTTP, or through the SDK. */
public interface CaseSender {

    /** Why a call cannot be carried out in this way; empty if it can. */
    Optional<String> objection(CaseCall call);

    /** Carries the call out. */
    Sent send(CaseCall call);

    /**
     * What was seen.
     *
     * @param exchange what went over the wire; null if nothing did
     * @param findings what the way itself has to say, beside what the exchange shows
     */
    record Sent(@Nullable Exchange exchange, List<Finding> findings) {}
}
