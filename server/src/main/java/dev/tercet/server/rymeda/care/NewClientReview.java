package dev.tercet.server.rymeda.care;

import dev.tercet.contract.rymeda.model.NewClient;
import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.server.kernel.json.BodyReview;
import jakarta.inject.Singleton;
import java.util.List;

/** What is wrong with a record to open. */
@Singleton
class NewClientReview implements BodyReview<NewClient> {

    private final ClientRules rules;

    NewClientReview(ClientRules rules) {
        this.rules = rules;
    }

    @Override
    public Class<NewClient> type() {
        return NewClient.class;
    }

    @Override
    public List<FieldError> review(NewClient body) {
        return rules.errors(body.getDateOfBirth(), body.getCoverages());
    }
}
