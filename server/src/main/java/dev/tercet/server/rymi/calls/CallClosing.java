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
    private final Clock clock;

    public CallClosing(
            ParticipantRepository participants,
            TelephonyLegRepository legs,
            DialJobRepository jobs,
            AccountRepository accounts,
            Clock clock) {
        this.participants = participants;
        this.legs = legs;
        this.jobs = jobs;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Closes the call. One that nobody had joined yet has failed; it costs nothing. */
    void close(CallEntity call, String reason) {
        Instant now = clock.instant();
        legs.cancelQueued(call.id, now);
        jobs.cancelWaiting(call.id, now);
        participants.ofCall(call.id).forEach(participant -> participant.dismiss(now));
        call.endReason = reason;
        call.endedAt = now;
        call.updatedAt = now;
        if (call.startedAt == null) {
            call.status = CallEntity.FAILED;
            call.recordingStatus = "none";
            call.errorCode = "ended_before_start";
            call.errorMessage = "The call was ended before anybody had joined.";
        } else {
            call.status = CallEntity.COMPLETED;
            charge(call, Duration.between(call.startedAt, now));
        }
    }

    private void charge(CallEntity call, Duration connected) {
        CallPrice price = CallPrice.of(call.agentRole, Math.toIntExact(connected.toSeconds()));
        call.durationSeconds = Math.toIntExact(connected.toSeconds());
        call.billDuration = price.billedSeconds();
        call.totalCost = price.total();
        accounts.charge(price.total());
    }
}
