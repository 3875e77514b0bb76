package dev.tercet.server.rymi.calls;

import dev.tercet.server.kernel.outbox.Outbox;
import jakarta.inject.Singleton;

/** Tells the tenant's endpoints what has become of a call, if the transaction in which it happens succeeds. */
@Singleton
class CallEvents {

    private final Outbox outbox;
    private final CallMapper mapper;

    CallEvents(Outbox outbox, CallMapper mapper) {
        this.outbox = outbox;
        this.mapper = mapper;
    }

    /** The room is closed and somebody had been in it. */
    void ended(CallEntity call) {
        outbox.publish("call.ended", mapper.ended(call));
    }

    /** The call never came about. */
    void failed(CallEntity call) {
        outbox.publish("call.failed", mapper.failed(call));
    }
}
