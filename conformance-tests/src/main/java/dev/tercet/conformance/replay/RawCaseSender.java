package dev.tercet.conformance.replay;

import dev.tercet.conformance.deployment.Target;
import dev.tercet.conformance.exchange.WireRequest;
import dev.tercet.conformance.wire.RawSender;
import java.util.List;
import java.util.Optional;

/** Carries cases out as raw HTTP. */
public final class RawCaseSender implements CaseSender {

    private final Target target;

    public RawCaseSender(Target target) {
        this.target = target;
    }

    @Override
    public Optional<String> objection(CaseCall call) {
        return Optional.empty();
    }

    @Override
    public Sent send(CaseCall call) {
        WireRequest request = call.onTheWire(target);
        String baseUrl = target.baseUrl(call.operation().contract().name());
        return new Sent(RawSender.sendPatiently(call.documented().fullName(), baseUrl, request), List.of());
    }
}
