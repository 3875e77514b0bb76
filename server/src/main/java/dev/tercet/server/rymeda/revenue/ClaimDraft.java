package dev.tercet.server.rymeda.revenue;

import dev.tercet.contract.rymeda.model.NewClaim;
import dev.tercet.server.rymeda.care.ClientEntity;
import dev.tercet.server.rymeda.care.ServiceAuthorizationEntity;
import dev.tercet.server.rymeda.care.SessionEntity;
import dev.tercet.server.rymeda.payer.PayerEntity;
import java.time.LocalDate;
import java.util.List;

/**
 * A claim before it is sent, with all it refers to. What was not found is null.
 *
 * @param wanted what was asked for; its members may be missing
 * @param serviceDate the day of the session
 * @param authorization the session's
 * @param icdCodes those sent, or else the client's active diagnoses
 * @param others all other claims for the session
 */
record ClaimDraft(
        NewClaim wanted,
        ClientEntity client,
        SessionEntity session,
        LocalDate serviceDate,
        PayerEntity payer,
        ServiceAuthorizationEntity authorization,
        List<String> icdCodes,
        List<ClaimEntity> others) {

    /** Empty where none were sent. */
    List<String> cptCodes() {
        return wanted.getCptCodes() == null ? List.of() : wanted.getCptCodes();
    }

    /** The payer's number of the authorization; null where the session has none of this payer. */
    String authorizationNumber() {
        return authorization != null && authorization.payerId.equals(payer.id)
                ? authorization.authorizationNumber
                : null;
    }

    /** The other claims for the same session, payer and codes, in whatever order the codes are. */
    List<ClaimEntity> same() {
        List<String> codes = cptCodes().stream().sorted().toList();
        return others.stream()
                .filter(other -> other.payerId.equals(payer.id))
                .filter(other -> other.cptCodes.stream().sorted().toList().equals(codes))
                .toList();
    }
}
