package dev.tercet.server.rymeda.care;

import dev.tercet.contract.rymeda.model.ClientUpdate;
import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.server.kernel.json.BodyReview;
import jakarta.inject.Singleton;
import java.util.List;

/** What is wrong with a change of a client's record. */
@Singleton
class ClientUpdateReview implements BodyReview<ClientUpdate> {

    private final ClientRules rules;

    ClientUpdateReview(ClientRules rules) {
        this.rules = rules;
    }

    @Override
    public Class<ClientUpdate> type() {
        return ClientUpdate.class;
    }

    @Override
    public List<FieldError> review(ClientUpdate body) {
        return rules.errors(body.getDateOfBirth(), body.getCoverages());
    }
}
