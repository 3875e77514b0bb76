package dev.tercet.server.rymi.calls;

import dev.tercet.server.rymi.dnc.NumbersBlocked;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** Drops the telephones that still wait to be dialled when their number goes on the Do-Not-Call list. */
@Singleton
public class BlockedTelephones {

    private final TelephonyLegRepository legs;
    private final DialJobRepository jobs;
    private final ParticipantRepository participants;
    private final CallRepository calls;
    private final CallClosing closing;
    private final Clock clock;

    public BlockedTelephones(
            TelephonyLegRepository legs,
            DialJobRepository jobs,
            ParticipantRepository participants,
            CallRepository calls,
            CallClosing closing,
            Clock clock) {
        this.legs = legs;
        this.jobs = jobs;
        this.participants = participants;
        this.calls = calls;
        this.closing = closing;
        this.clock = clock;
    }

    void drop(@Observes NumbersBlocked blocked) {
        for (TelephonyLegEntity leg : legs.queuedTo(blocked.phones())) {
            calls.lock(leg.callId).ifPresent(call -> drop(leg, call));
        }
    }

    private void drop(TelephonyLegEntity leg, CallEntity call) {
        Instant now = clock.instant();
        leg.status = "canceled";
        leg.updatedAt = now;
        jobs.cancel(leg.id, now);
        participants.findById(leg.participantId).status = "failed";
        call.updatedAt = now;
        closing.failIfDeserted(call, "dnc_blocked", "The number is on the Do-Not-Call list.");
    }
}
