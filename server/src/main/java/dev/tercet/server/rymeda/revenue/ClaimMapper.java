package dev.tercet.server.rymeda.revenue;

import dev.tercet.contract.rymeda.model.Claim;
import dev.tercet.contract.rymeda.model.ClaimDeniedData;
import dev.tercet.contract.rymeda.model.ClaimEvent;
import dev.tercet.contract.rymeda.model.ClaimEventType;
import dev.tercet.contract.rymeda.model.ClaimFrequencyCode;
import dev.tercet.contract.rymeda.model.ClaimPaidData;
import dev.tercet.contract.rymeda.model.ClaimReason;
import dev.tercet.contract.rymeda.model.ClaimStatus;
import dev.tercet.contract.rymeda.model.ClaimSubmittedData;
import dev.tercet.contract.rymeda.model.ServiceType;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Claims and their histories on the wire. */
@Mapper
public interface ClaimMapper {

    @Mapping(target = "status", source = "state")
    Claim toContract(ClaimEntity claim);

    @Mapping(target = "status", source = "state")
    ClaimEvent toContract(ClaimEventEntity event);

    ClaimReason toContract(ClaimReasonItem reason);

    @Mapping(target = "claimId", source = "id")
    ClaimSubmittedData submitted(ClaimEntity claim);

    @Mapping(target = "claimId", source = "claim.id")
    @Mapping(target = "amountPaid", source = "decision.paid")
    ClaimPaidData paid(ClaimEntity claim, ClaimDecision decision);

    @Mapping(target = "claimId", source = "claim.id")
    @Mapping(target = "amountPaid", source = "decision.paid")
    @Mapping(target = "reasonCodes", source = "decision.reasons")
    ClaimDeniedData denied(ClaimEntity claim, ClaimDecision decision);

    default String code(ClaimReasonItem reason) {
        return reason.code();
    }

    default ClaimStatus status(ClaimState state) {
        return ClaimStatus.fromValue(state.toString());
    }

    default ClaimEventType type(ClaimEventKind kind) {
        return ClaimEventType.fromValue(kind.toString());
    }

    default ClaimFrequencyCode frequencyCode(String code) {
        return ClaimFrequencyCode.fromValue(code);
    }

    default ServiceType serviceType(dev.tercet.server.rymeda.care.ServiceType type) {
        return ServiceType.fromValue(type.toString());
    }

    /** Null for null, as a filter that was not given. */
    ClaimState state(ClaimStatus status);

    /** Null for null, as a filter that was not given. */
    dev.tercet.server.rymeda.care.ServiceType serviceType(ServiceType type);
}
