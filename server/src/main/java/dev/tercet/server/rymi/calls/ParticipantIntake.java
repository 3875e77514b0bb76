package dev.tercet.server.rymi.calls;

import dev.tercet.contract.rymi.model.NewParticipant;
import dev.tercet.contract.rymi.model.ParticipantStatus;
import dev.tercet.contract.rymi.model.ParticipantTransport;
import dev.tercet.contract.rymi.model.RoomAccess;
import dev.tercet.contract.rymi.model.SessionParticipant;
import dev.tercet.server.kernel.ids.Ids;
import dev.tercet.server.kernel.jobs.Jobs;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Brings participants into a call: a browser gets its token, a telephone a place in the dialling queue. */
@Singleton
public class ParticipantIntake {

    private final ParticipantRepository participants;
    private final TelephonyLegRepository legs;
    private final DialJobRepository dialJobs;
    private final RoomTokens tokens;
    private final JoinWindow window;
    private final Jobs jobs;
    private final Duration joinWindow;

    public ParticipantIntake(
            ParticipantRepository participants,
            TelephonyLegRepository legs,
            DialJobRepository dialJobs,
            RoomTokens tokens,
            JoinWindow window,
            Jobs jobs,
            @ConfigProperty(name = "tercet.rymi.join-window") Duration joinWindow) {
        this.participants = participants;
        this.legs = legs;
        this.dialJobs = dialJobs;
        this.tokens = tokens;
        this.window = window;
        this.jobs = jobs;
        this.joinWindow = joinWindow;
    }

    /** Brings them in, in their order, behind those who are there already. */
    List<SessionParticipant> bringIn(
            CallEntity call, List<NewParticipant> newcomers, TelephoneRules.Dialling dialling, Instant now) {
        int position = (int) participants.count("callId", call.id);
        Iterator<String> callerIds = dialling.callerIds().iterator();
        List<SessionParticipant> brought = new ArrayList<>();
        for (NewParticipant newcomer : newcomers) {
            boolean telephone = newcomer.getTransport() == ParticipantTransport.PSTN;
            ParticipantEntity participant = participant(call, newcomer, position, now);
            participant.status = telephone ? ParticipantEntity.QUEUED : ParticipantEntity.JOINING;
            participant.joinBy = telephone ? null : now.plus(joinWindow);
            participants.persist(participant);
            brought.add(
                    telephone
                            ? queue(participant, dialling.provider(), callerIds.next(), now)
                            : letIn(participant, call));
            position++;
        }
        return brought;
    }

    private static ParticipantEntity participant(CallEntity call, NewParticipant newcomer, int position, Instant now) {
        ParticipantEntity participant = new ParticipantEntity();
        participant.id = Ids.uuid().toString();
        participant.callId = call.id;
        participant.position = position;
        participant.role = ParticipantEntity.CUSTOMER;
        participant.transport = newcomer.getTransport().toString();
        participant.identity = newcomer.getIdentity();
        participant.metadata = newcomer.getMetadata() == null ? Map.of() : newcomer.getMetadata();
        participant.createdAt = now;
        return participant;
    }

    private SessionParticipant letIn(ParticipantEntity participant, CallEntity call) {
        jobs.schedule(window, participant.id, participant.joinBy, new JoinWindow.Opened(call.id));
        String token = tokens.issue(call.roomName, participant.identity, participant.metadata);
        return session(participant).access(new RoomAccess().url(tokens.url()).token(token));
    }

    private SessionParticipant queue(ParticipantEntity participant, String provider, String callerId, Instant now) {
        TelephonyLegEntity leg = new TelephonyLegEntity();
        leg.id = Ids.uuid();
        leg.callId = participant.callId;
        leg.participantId = participant.id;
        leg.provider = provider;
        leg.direction = "outbound";
        leg.status = "queued";
        leg.fromNumber = callerId;
        leg.toNumber = participant.identity;
        leg.createdAt = now;
        leg.updatedAt = now;
        legs.persist(leg);
        DialJobEntity job = new DialJobEntity();
        job.id = Ids.uuid();
        job.callId = participant.callId;
        job.legId = leg.id;
        job.state = DialJobEntity.WAITING;
        job.dueAt = now;
        job.createdAt = now;
        job.updatedAt = now;
        dialJobs.persist(job);
        return session(participant).telephonyLegId(leg.id.toString()).jobId(job.id.toString());
    }

    private static SessionParticipant session(ParticipantEntity participant) {
        return new SessionParticipant()
                .id(participant.id)
                .transport(ParticipantTransport.fromValue(participant.transport))
                .identity(participant.identity)
                .status(ParticipantStatus.fromValue(participant.status));
    }
}
