package dev.tercet.server.rymi.calls;

import dev.tercet.contract.rymi.model.AgentCallPage;
import dev.tercet.contract.rymi.model.CallPage;
import dev.tercet.contract.rymi.model.CallStatus;
import dev.tercet.server.rymi.agents.AgentCallHistory;
import dev.tercet.server.rymi.agents.AgentDependent;
import jakarta.inject.Singleton;
import java.util.UUID;

/** An agent stays while a call with it is not over. Past calls keep its name without it. */
@Singleton
public class CallsOfAgents implements AgentDependent, AgentCallHistory {

    private final CallRepository calls;
    private final CallHistory history;
    private final UnjoinedCalls unjoined;

    public CallsOfAgents(CallRepository calls, CallHistory history, UnjoinedCalls unjoined) {
        this.calls = calls;
        this.history = history;
        this.unjoined = unjoined;
    }

    @Override
    public boolean isUsing(UUID agentId) {
        unjoined.close();
        return calls.anyActive(agentId);
    }

    @Override
    public AgentCallPage page(UUID agentId, int limit, int offset, CallStatus status) {
        CallPage page = history.ofAgent(agentId, status, limit, offset);
        return new AgentCallPage()
                .calls(page.getCalls())
                .total(page.getTotal())
                .limit(limit)
                .offset(offset)
                .agentId(agentId);
    }
}
