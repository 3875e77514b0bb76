package dev.tercet.server.rymeda.revenue;

import dev.tercet.contract.rymeda.model.ClaimEventPage;
import dev.tercet.contract.rymeda.model.ClaimPage;
import dev.tercet.contract.rymeda.model.ClaimSort;
import dev.tercet.contract.rymeda.model.CreatedAtSort;
import dev.tercet.server.kernel.page.CursorCodec;
import dev.tercet.server.kernel.page.ListQuery.Order;
import dev.tercet.server.rymeda.page.Pages;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** Lists claims and what happened to them. */
@Singleton
public class ClaimLists {

    private final ClaimRepository claims;
    private final ClaimEventRepository events;
    private final ClaimMapper mapper;
    private final CursorCodec cursors;

    public ClaimLists(ClaimRepository claims, ClaimEventRepository events, ClaimMapper mapper, CursorCodec cursors) {
        this.claims = claims;
        this.events = events;
        this.mapper = mapper;
        this.cursors = cursors;
    }

    @Transactional
    public ClaimPage claims(ClaimFilter filter, int limit, String cursor, ClaimSort sort) {
        var query = claims.list()
                .where("e.state = :status", "status", filter.state())
                .where("e.payerId = :payer", "payer", filter.payerId())
                .where("e.clientId = :client", "client", filter.clientId())
                .where("e.serviceType = :service", "service", filter.serviceType())
                .where("e.serviceDate >= :from", "from", filter.from())
                .where("e.serviceDate <= :to", "to", filter.to())
                .orderBy(order(sort));
        var page = query.page(limit, cursor, cursors, "listClaims");
        return new ClaimPage().data(page.map(mapper::toContract)).pagination(Pages.pagination(page, query.count()));
    }

    @Transactional
    public ClaimEventPage events(String claimId, int limit, String cursor, CreatedAtSort sort) {
        if (claims.findById(claimId) == null) {
            throw ClaimService.unknown();
        }
        boolean newestFirst = sort == CreatedAtSort._CREATED_AT;
        var query = events.list()
                .where("e.claimId = :claim", "claim", claimId)
                .orderBy(new Order<>("createdAt", newestFirst, event -> event.createdAt, event -> event.id));
        var page = query.page(limit, cursor, cursors, "listClaimEvents");
        return new ClaimEventPage()
                .data(page.map(mapper::toContract))
                .pagination(Pages.pagination(page, query.count()));
    }

    private static Order<ClaimEntity> order(ClaimSort sort) {
        return switch (sort) {
            case CREATED_AT -> new Order<>("createdAt", false, claim -> claim.createdAt, claim -> claim.id);
            case _CREATED_AT -> new Order<>("createdAt", true, claim -> claim.createdAt, claim -> claim.id);
            case SERVICE_DATE -> new Order<>("serviceDate", false, claim -> claim.serviceDate, claim -> claim.id);
            case _SERVICE_DATE -> new Order<>("serviceDate", true, claim -> claim.serviceDate, claim -> claim.id);
            case AMOUNT -> new Order<>("amountCents", false, claim -> claim.amountCents, claim -> claim.id);
            case _AMOUNT -> new Order<>("amountCents", true, claim -> claim.amountCents, claim -> claim.id);
        };
    }
}
