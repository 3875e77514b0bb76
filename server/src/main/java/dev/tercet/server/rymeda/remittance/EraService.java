package dev.tercet.server.rymeda.remittance;

import dev.tercet.contract.rymeda.model.Era;
import dev.tercet.contract.rymeda.model.EraPage;
import dev.tercet.contract.rymeda.model.EraSort;
import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.page.CursorCodec;
import dev.tercet.server.kernel.page.ListQuery.Order;
import dev.tercet.server.rymeda.page.Pages;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Remittances, as they were posted. */
@Singleton
public class EraService {

    private final EraRepository eras;
    private final EraMapper mapper;
    private final CursorCodec cursors;

    public EraService(EraRepository eras, EraMapper mapper, CursorCodec cursors) {
        this.eras = eras;
        this.mapper = mapper;
        this.cursors = cursors;
    }

    @Transactional
    public Era get(String id) {
        return eras.findByIdOptional(id)
                .map(era -> mapper.toContract(era, eras.claims(id)))
                .orElseThrow(() -> ApiException.notFound("Remittance not found"));
    }

    @Transactional
    public EraPage list(String payerId, LocalDate from, LocalDate to, int limit, String cursor, EraSort sort) {
        var query = eras.list()
                .where("e.payerId = :payer", "payer", payerId)
                .where("e.paymentDate >= :from", "from", from)
                .where("e.paymentDate <= :to", "to", to)
                .orderBy(order(sort));
        var page = query.page(limit, cursor, cursors, "listEras");
        return new EraPage().data(page.map(mapper::summary)).pagination(Pages.pagination(page, query.count()));
    }

    private static Order<EraEntity> order(EraSort sort) {
        return switch (sort) {
            case CREATED_AT -> new Order<>("createdAt", false, era -> era.createdAt, era -> era.id);
            case _CREATED_AT -> new Order<>("createdAt", true, era -> era.createdAt, era -> era.id);
            case PAYMENT_DATE -> new Order<>("paymentDate", false, era -> era.paymentDate, era -> era.id);
            case _PAYMENT_DATE -> new Order<>("paymentDate", true, era -> era.paymentDate, era -> era.id);
        };
    }
}
