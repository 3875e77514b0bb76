package dev.tercet.server.rymi.agents;

import dev.tercet.contract.rymi.model.AgentCallPage;
import dev.tercet.contract.rymi.model.CallStatus;
import java.util.UUID;

/** The calls of an agent. Asked by the agents, answered by the calls, so that the two do not depend on each other both ways. */
public interface AgentCallHistory {

    /**
     * One page of the agent's calls, newest first. Opens a transaction of its own if there is none.
     *
     * @param status only calls in this state; null for all
     */
    AgentCallPage page(UUID agentId, int limit, int offset, CallStatus status);
}
