package dev.tercet.server.rymi.calls;

import dev.tercet.server.rymi.billing.AccountRepository;
import dev.tercet.server.rymi.billing.CallPrice;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Brings a call to its end: everybody leaves, the queue forgets it, and connected time is charged. */
@Singleton
public class CallClosing {

    private final ParticipantRepository participants;
    private final TelephonyLegRepository legs;
    private final DialJobRepository jobs;
    private final AccountRepository accounts;
    private final CallEvents events;
    private final Clock clock;

    public CallClosing(
            ParticipantRepository participants,
            TelephonyLegRepository legs,
            DialJobRepository jobs,
            AccountRepository accounts,
            CallEvents events,
            Clock clock) {
        this.participants = participants;
        this.legs = legs;
        this.jobs = jobs;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** Closes the call. One that nobody had joined yet has failed; it costs nothing. */
    void close(CallEntity call, String reason) {
        Instant now = clock.instant();
        legs.cancelQueued(call.id, now);
        jobs.cancelWaiting(call.id, now);
        participants.ofCall(call.id).forEach(participant -> participant.dismiss(now));
        if (call.startedAt == null) {
            fail(call, reason, "ended_before_start", "The call was ended before anybody had joined.");
        } else {
            call.status = CallEntity.COMPLETED;
            call.endReason = reason;
            call.endedAt = now;
            call.updatedAt = now;
            charge(call, Duration.between(call.startedAt, now));
            events.ended(call);
        }
    }

    /** Closes a call that never came about because everybody who was expected is gone; does nothing while somebody is left. */
    void failIfDeserted(CallEntity call, String code, String message) {
        if (participants.ofCall(call.id).stream().noneMatch(ParticipantEntity::expected)) {
            fail(call, "error", code, message);
        }
    }

    private void fail(CallEntity call, String reason, String code, String message) {
        Instant now = clock.instant();
        call.status = CallEntity.FAILED;
        call.recordingStatus = "none";
        call.endReason = reason;
        call.errorCode = code;
        call.errorMessage = message;
        call.endedAt = now;
        call.updatedAt = now;
        events.failed(call);
    }

    private void charge(CallEntity call, Duration connected) {
        CallPrice price = CallPrice.of(call.agentRole, Math.toIntExact(connected.toSeconds()));
        call.durationSeconds = Math.toIntExact(connected.toSeconds());
        call.billDuration = price.billedSeconds();
        call.totalCost = price.total();
        accounts.charge(price.total());
    }
}
