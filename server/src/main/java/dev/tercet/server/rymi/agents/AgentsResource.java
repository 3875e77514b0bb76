package dev.tercet.server.rymi.agents;

import dev.tercet.contract.rymi.api.AgentsApi;
import dev.tercet.contract.rymi.model.Agent;
import dev.tercet.contract.rymi.model.AgentCallPage;
import dev.tercet.contract.rymi.model.AgentPage;
import dev.tercet.contract.rymi.model.AgentReceipt;
import dev.tercet.contract.rymi.model.AgentUpdate;
import dev.tercet.contract.rymi.model.CallStatus;
import dev.tercet.contract.rymi.model.LlmOptions;
import dev.tercet.contract.rymi.model.NewAgent;
import dev.tercet.server.kernel.request.CurrentRequest;

/** {@code /v1/agents}. */
public class AgentsResource implements AgentsApi {

    private final AgentService agents;
    private final LlmOptionsService options;
    private final CurrentRequest request;

    public AgentsResource(AgentService agents, LlmOptionsService options, CurrentRequest request) {
        this.agents = agents;
        this.options = options;
        this.request = request;
    }

    @Override
    public AgentPage listAgents(Integer limit, Integer offset) {
        return agents.list(limit, offset);
    }

    @Override
    public AgentReceipt createAgent(NewAgent body) {
        AgentReceipt receipt = agents.create(body);
        request.created("/v1/agents/" + receipt.getId());
        return receipt;
    }

    @Override
    public LlmOptions getLlmOptions() {
        return options.options();
    }

    @Override
    public Agent getAgent(String id) {
        return agents.get(id);
    }

    @Override
    public AgentReceipt updateAgent(String id, AgentUpdate body) {
        return agents.update(id, body);
    }

    @Override
    public AgentReceipt deleteAgent(String id) {
        return agents.delete(id);
    }

    @Override
    public AgentCallPage listAgentCalls(String id, Integer limit, Integer offset, CallStatus status) {
        return agents.calls(id, limit, offset, status);
    }
}
