package dev.tercet.server.rymi.calls;

import dev.tercet.contract.rymi.model.Call;
import dev.tercet.contract.rymi.model.CallEndReason;
import dev.tercet.contract.rymi.model.CallEndedData;
import dev.tercet.contract.rymi.model.CallFailedData;
import dev.tercet.contract.rymi.model.CallParticipant;
import dev.tercet.contract.rymi.model.CallStatus;
import dev.tercet.contract.rymi.model.CallTransport;
import dev.tercet.contract.rymi.model.IntelligenceStatus;
import dev.tercet.contract.rymi.model.ParticipantRole;
import dev.tercet.contract.rymi.model.ParticipantStatus;
import dev.tercet.contract.rymi.model.RecordingStatus;
import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.NullValueCheckStrategy;

/** Calls as the contract shows them. What has no value is left unset, so that optional members are not sent. */
@Mapper(nullValueCheckStrategy = NullValueCheckStrategy.ALWAYS)
public interface CallMapper {

    /** The call with everybody in it, in the order in which they were brought in. */
    default Call call(CallEntity call, List<ParticipantEntity> everybody) {
        CallParticipant primary = everybody.stream()
                .filter(participant -> !participant.role.equals(ParticipantEntity.AGENT))
                .findFirst()
                .map(this::participant)
                .orElse(null);
        return withoutParticipants(call)
                .participants(everybody.stream().map(this::participant).toList())
                .participantCount(everybody.size())
                .primaryParticipant(primary);
    }

    @Mapping(target = "participants", ignore = true)
    @Mapping(target = "participantCount", ignore = true)
    @Mapping(target = "primaryParticipant", ignore = true)
    Call withoutParticipants(CallEntity call);

    CallParticipant participant(ParticipantEntity participant);

    @Mapping(target = "callId", source = "id")
    @Mapping(target = "duration", source = "durationSeconds")
    CallEndedData ended(CallEntity call);

    @Mapping(target = "callId", source = "id")
    CallFailedData failed(CallEntity call);

    default CallStatus status(String value) {
        return CallStatus.fromValue(value);
    }

    default RecordingStatus recordingStatus(String value) {
        return RecordingStatus.fromValue(value);
    }

    default IntelligenceStatus intelligenceStatus(String value) {
        return IntelligenceStatus.fromValue(value);
    }

    default CallEndReason endReason(String value) {
        return CallEndReason.fromValue(value);
    }

    default ParticipantRole role(String value) {
        return ParticipantRole.fromValue(value);
    }

    default CallTransport transport(String value) {
        return CallTransport.fromValue(value);
    }

    default ParticipantStatus participantStatus(String value) {
        return ParticipantStatus.fromValue(value);
    }
}
