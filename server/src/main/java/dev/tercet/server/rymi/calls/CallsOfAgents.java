package dev.tercet.server.rymi.calls;

import dev.tercet.server.rymi.agents.AgentDependent;
import jakarta.inject.Singleton;
import java.util.UUID;

/** An agent stays while a call with it is not over. Past calls keep its name without it. */
@Singleton
public class CallsOfAgents implements AgentDependent {

    private final CallRepository calls;
    private final UnjoinedCalls unjoined;

    public CallsOfAgents(CallRepository calls, UnjoinedCalls unjoined) {
        this.calls = calls;
        this.unjoined = unjoined;
    }

    @Override
    public boolean isUsing(UUID agentId) {
        unjoined.close();
        return calls.anyActive(agentId);
    }
}
