package dev.tercet.server.rymeda.revenue;

import dev.tercet.contract.rymeda.api.ClaimsApi;
import dev.tercet.contract.rymeda.model.Claim;
import dev.tercet.contract.rymeda.model.ClaimEventPage;
import dev.tercet.contract.rymeda.model.ClaimPage;
import dev.tercet.contract.rymeda.model.ClaimResubmission;
import dev.tercet.contract.rymeda.model.ClaimSort;
import dev.tercet.contract.rymeda.model.ClaimStatus;
import dev.tercet.contract.rymeda.model.ClaimVoid;
import dev.tercet.contract.rymeda.model.CreatedAtSort;
import dev.tercet.contract.rymeda.model.NewClaim;
import dev.tercet.contract.rymeda.model.ServiceType;
import dev.tercet.server.kernel.request.CurrentRequest;
import dev.tercet.server.rymeda.page.DayRange;
import java.time.LocalDate;

/** {@code /v1/revenue/claims}. */
public class ClaimsResource implements ClaimsApi {

    private final ClaimService claims;
    private final ClaimLists lists;
    private final ClaimMapper mapper;
    private final CurrentRequest request;

    public ClaimsResource(ClaimService claims, ClaimLists lists, ClaimMapper mapper, CurrentRequest request) {
        this.claims = claims;
        this.lists = lists;
        this.mapper = mapper;
        this.request = request;
    }

    @Override
    public Claim createClaim(NewClaim body) {
        Claim claim = claims.submit(body);
        request.created("/v1/revenue/claims/" + claim.getId());
        return claim;
    }

    @Override
    public Claim getClaim(String claimId) {
        return claims.get(claimId);
    }

    @Override
    public ClaimPage listClaims(
            ClaimStatus status,
            String payerId,
            String clientId,
            ServiceType serviceType,
            LocalDate from,
            LocalDate to,
            Integer limit,
            String cursor,
            ClaimSort sort) {
        DayRange.check(from, to);
        ClaimFilter filter =
                new ClaimFilter(mapper.state(status), payerId, clientId, mapper.serviceType(serviceType), from, to);
        return lists.claims(filter, limit, cursor, sort);
    }

    @Override
    public Claim voidClaim(String claimId, ClaimVoid body) {
        return claims.takeBack(claimId, body.getReason());
    }

    @Override
    public Claim resubmitClaim(String claimId, ClaimResubmission body) {
        return claims.resubmit(claimId, body);
    }

    @Override
    public ClaimEventPage listClaimEvents(String claimId, Integer limit, String cursor, CreatedAtSort sort) {
        return lists.events(claimId, limit, cursor, sort);
    }
}
