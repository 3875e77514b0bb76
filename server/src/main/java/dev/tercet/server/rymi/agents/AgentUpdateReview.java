package dev.tercet.server.rymi.agents;

import dev.tercet.contract.rymi.model.AgentUpdate;
import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.server.kernel.json.BodyReview;
import jakarta.inject.Singleton;
import java.util.List;

/** As {@link NewAgentReview}, for what an update itself says. */
@Singleton
public class AgentUpdateReview implements BodyReview<AgentUpdate> {

    private final AgentDrafts drafts;

    public AgentUpdateReview(AgentDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public Class<AgentUpdate> type() {
        return AgentUpdate.class;
    }

    @Override
    public List<FieldError> review(AgentUpdate body) {
        return drafts.check(drafts.of(body));
    }
}
