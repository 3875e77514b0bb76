package dev.tercet.server.rymeda.payer;

import dev.tercet.contract.rymeda.model.Payer;
import dev.tercet.contract.rymeda.model.PayerPage;
import dev.tercet.contract.rymeda.model.PayerSort;
import dev.tercet.contract.rymeda.model.PayerType;
import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.page.CursorCodec;
import dev.tercet.server.kernel.page.ListQuery;
import dev.tercet.server.kernel.page.ListQuery.Order;
import dev.tercet.server.rymeda.page.Pages;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** Payers, as the tenant knows them. */
@Singleton
public class PayerService {

    private final PayerRepository payers;
    private final PayerMapper mapper;
    private final CursorCodec cursors;

    public PayerService(PayerRepository payers, PayerMapper mapper, CursorCodec cursors) {
        this.payers = payers;
        this.mapper = mapper;
        this.cursors = cursors;
    }

    @Transactional
    public Payer get(String id) {
        return payers.findByIdOptional(id)
                .map(mapper::toContract)
                .orElseThrow(() -> ApiException.notFound("Payer not found"));
    }

    @Transactional
    public PayerPage list(PayerType type, int limit, String cursor, PayerSort sort) {
        ListQuery<PayerEntity> query = payers.list()
                .where("e.type = :type", "type", type == null ? null : type.toString())
                .orderBy(order(sort));
        var page = query.page(limit, cursor, cursors, "listPayers");
        return new PayerPage().data(page.map(mapper::toContract)).pagination(Pages.pagination(page, query.count()));
    }

    private static Order<PayerEntity> order(PayerSort sort) {
        return switch (sort) {
            case CREATED_AT -> new Order<>("createdAt", false, payer -> payer.createdAt, payer -> payer.id);
            case _CREATED_AT -> new Order<>("createdAt", true, payer -> payer.createdAt, payer -> payer.id);
            case NAME -> new Order<>("name", false, payer -> payer.name, payer -> payer.id);
            case _NAME -> new Order<>("name", true, payer -> payer.name, payer -> payer.id);
        };
    }
}
