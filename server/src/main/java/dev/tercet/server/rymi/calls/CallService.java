package dev.tercet.server.rymi.calls;

import dev.tercet.contract.rymi.model.CallAgent;
import dev.tercet.contract.rymi.model.CallEnding;
import dev.tercet.contract.rymi.model.CallSession;
import dev.tercet.contract.rymi.model.EndingStatus;
import dev.tercet.contract.rymi.model.NewCall;
import dev.tercet.contract.rymi.model.NewParticipant;
import dev.tercet.contract.rymi.model.ParticipantAddition;
import dev.tercet.contract.rymi.model.ParticipantTransport;
import dev.tercet.contract.rymi.model.SessionParticipant;
import dev.tercet.contract.rymi.model.SessionStatus;
import dev.tercet.server.kernel.auth.Caller;
import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.errors.Failure;
import dev.tercet.server.kernel.errors.FailureKind;
import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.server.kernel.ids.Ids;
import dev.tercet.server.rymi.agents.AgentProfile;
import dev.tercet.server.rymi.agents.AgentProfiles;
import dev.tercet.server.rymi.billing.AccountEntity;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Starts calls, brings people in and ends calls. */
@Singleton
public class CallService {

    private final CallRepository calls;
    private final AgentProfiles agents;
    private final KeyReach keys;
    private final TelephoneRules telephones;
    private final CallAdmission admission;
    private final ParticipantIntake intake;
    private final PostCallSettings postCalls;
    private final UnjoinedCalls unjoined;
    private final CallClosing closing;
    private final Clock clock;

    public CallService(
            CallRepository calls,
            AgentProfiles agents,
            KeyReach keys,
            TelephoneRules telephones,
            CallAdmission admission,
            ParticipantIntake intake,
            PostCallSettings postCalls,
            UnjoinedCalls unjoined,
            CallClosing closing,
            Clock clock) {
        this.calls = calls;
        this.agents = agents;
        this.keys = keys;
        this.telephones = telephones;
        this.admission = admission;
        this.intake = intake;
        this.postCalls = postCalls;
        this.unjoined = unjoined;
        this.closing = closing;
        this.clock = clock;
    }

    @Transactional
    public CallSession create(NewCall wanted, Caller caller) {
        return open(
                new CallOpening(
                        wanted.getAgentId(),
                        "call_",
                        wanted.getParticipants(),
                        wanted.getMetadata(),
                        wanted.getVariables(),
                        wanted.getPostCall()),
                caller);
    }

    /** Opens a room and brings everybody in, or refuses and changes nothing. */
    @Transactional
    public CallSession open(CallOpening opening, Caller caller) {
        requireValid(ParticipantReview.review(opening.participants()));
        unjoined.close();
        Optional<String> keyDefault = keys.require(
                caller,
                opening.agentId(),
                opening.participants().stream()
                        .map(participant -> participant.getTransport().toString())
                        .collect(Collectors.toSet()));
        AgentProfile agent = agents.find(opening.agentId())
                .orElseThrow(() -> Failure.of(FailureKind.NOT_FOUND, "Agent not found")
                        .withCode("agent_not_found")
                        .asException());
        TelephoneRules.Dialling dialling =
                telephones.check(telephonesOf(opening.participants()), keyDefault, agent.id());
        AccountEntity account = admission.requireCredit();
        admission.requireLine(account, caller.plan());
        Instant now = clock.instant();
        CallEntity call = call(opening, agent, now);
        calls.persist(call);
        return session(call, intake.bringIn(call, opening.participants(), dialling, now));
    }

    /** Brings more people into a call that is not over. */
    @Transactional
    public CallSession add(String callId, ParticipantAddition addition, Caller caller) {
        requireValid(ParticipantReview.review(addition.getParticipants()));
        unjoined.close();
        CallEntity call = running(callId);
        TelephoneRules.Dialling dialling =
                telephones.check(telephonesOf(addition.getParticipants()), Optional.empty(), call.agentId);
        AccountEntity account = admission.requireCredit();
        boolean browserComes = addition.getParticipants().stream()
                .anyMatch(participant -> participant.getTransport() == ParticipantTransport.WEBRTC);
        if (browserComes && !calls.isOccupying(call.id)) {
            admission.requireLine(account, caller.plan());
        }
        Instant now = clock.instant();
        call.updatedAt = now;
        return session(call, intake.bringIn(call, addition.getParticipants(), dialling, now));
    }

    /** Hangs up on everybody and closes the room. */
    @Transactional
    public CallEnding end(String callId) {
        unjoined.close();
        CallEntity call = running(callId);
        closing.close(call, "closed");
        return new CallEnding().status(EndingStatus.ENDED).id(call.id).message("Call has been terminated.");
    }

    private CallEntity running(String callId) {
        CallEntity call = Ids.readUuid(callId).flatMap(calls::lock).orElseThrow(() -> ApiException.notFound(null));
        if (call.over()) {
            throw Failure.of(FailureKind.CONFLICT, "The call has already ended")
                    .withCode("call_already_ended")
                    .withDetail(call.id.toString())
                    .asException();
        }
        return call;
    }

    private CallEntity call(CallOpening opening, AgentProfile agent, Instant now) {
        UUID id = Ids.uuid();
        Map<String, Object> postCall = postCalls.merge(agent.postCall(), opening.postCall());
        CallEntity call = new CallEntity();
        call.id = id;
        call.agentId = agent.id();
        call.agentName = agent.name();
        call.agentRole = agent.agentRole();
        call.roomName = opening.roomPrefix() + id;
        call.status = CallEntity.QUEUED;
        call.recordingStatus = PostCallSettings.wantRecording(postCall) ? "requested" : "none";
        call.intelligenceStatus = "not_started";
        call.metadata = opening.metadata();
        call.variables = opening.variables();
        call.postCall = postCall;
        call.totalCost = BigDecimal.ZERO;
        call.createdAt = now;
        call.updatedAt = now;
        return call;
    }

    private static CallSession session(CallEntity call, List<SessionParticipant> brought) {
        return new CallSession()
                .id(call.id)
                .roomName(call.roomName)
                .status(SessionStatus.CONNECTING)
                .agent(new CallAgent().id(call.agentId).name(call.agentName))
                .participants(brought);
    }

    private static List<NewParticipant> telephonesOf(List<NewParticipant> participants) {
        return participants.stream()
                .filter(participant -> participant.getTransport() == ParticipantTransport.PSTN)
                .toList();
    }

    private static void requireValid(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw ApiException.unprocessable(errors);
        }
    }
}
