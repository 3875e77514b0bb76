package dev.tercet.server.rymeda.payer;

import dev.tercet.contract.rymeda.api.PayersApi;
import dev.tercet.contract.rymeda.model.Payer;
import dev.tercet.contract.rymeda.model.PayerPage;
import dev.tercet.contract.rymeda.model.PayerSort;
import dev.tercet.contract.rymeda.model.PayerType;

/** {@code /v1/revenue/payers}. */
public class PayersResource implements PayersApi {

    private final PayerService payers;

    public PayersResource(PayerService payers) {
        this.payers = payers;
    }

    @Override
    public Payer getPayer(String payerId) {
        return payers.get(payerId);
    }

    @Override
    public PayerPage listPayers(PayerType type, Integer limit, String cursor, PayerSort sort) {
        return payers.list(type, limit, cursor, sort);
    }
}
