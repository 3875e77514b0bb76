package dev.tercet.server.rymi.agents;

import dev.tercet.contract.rymi.model.NewAgent;
import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.server.kernel.json.BodyReview;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds voices and models that are in no catalogue, along with the faults of shape. */
@Singleton
public class NewAgentReview implements BodyReview<NewAgent> {

    private final AgentDrafts drafts;

    public NewAgentReview(AgentDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public Class<NewAgent> type() {
        return NewAgent.class;
    }

    @Override
    public List<FieldError> review(NewAgent body) {
        return drafts.check(drafts.of(body));
    }
}
