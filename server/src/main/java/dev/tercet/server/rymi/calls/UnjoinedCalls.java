package dev.tercet.server.rymi.calls;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/**
 * Gives up on browsers that were let in and never came, and closes the calls that thereby have nobody left. Whoever reads
 * or counts calls asks for it first, so that no answer shows a call which nobody can join any more.
 */
@Singleton
public class UnjoinedCalls {

    private final ParticipantRepository participants;
    private final CallRepository calls;
    private final CallEvents events;
    private final Clock clock;

    public UnjoinedCalls(ParticipantRepository participants, CallRepository calls, CallEvents events, Clock clock) {
        this.participants = participants;
        this.calls = calls;
        this.events = events;
        this.clock = clock;
    }

    /** Must run before anything else of the transaction: it changes rows behind the entities that are loaded already. */
    void close() {
        Instant now = clock.instant();
        if (participants.giveUp(now) > 0) {
            calls.closeDeserted(now).forEach(events::failed);
        }
    }
}
