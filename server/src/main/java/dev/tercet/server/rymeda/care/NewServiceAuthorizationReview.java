package dev.tercet.server.rymeda.care;

import dev.tercet.contract.rymeda.model.NewServiceAuthorization;
import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.server.kernel.json.BodyReview;
import dev.tercet.server.rymeda.payer.PayerRepository;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with an authorization to record. */
@Singleton
class NewServiceAuthorizationReview implements BodyReview<NewServiceAuthorization> {

    private final ClientRepository clients;
    private final PayerRepository payers;

    NewServiceAuthorizationReview(ClientRepository clients, PayerRepository payers) {
        this.clients = clients;
        this.payers = payers;
    }

    @Override
    public Class<NewServiceAuthorization> type() {
        return NewServiceAuthorization.class;
    }

    @Override
    public List<FieldError> review(NewServiceAuthorization body) {
        List<FieldError> errors = new ArrayList<>();
        if (body.getClientId() != null && clients.findById(body.getClientId()) == null) {
            errors.add(FieldError.of("clientId", "Client not found"));
        }
        if (body.getPayerId() != null && !payers.exists(body.getPayerId())) {
            errors.add(FieldError.of("payerId", "Payer not found"));
        }
        errors.addAll(DateOrder.errors("", body.getStartDate(), body.getEndDate()));
        return errors;
    }
}
