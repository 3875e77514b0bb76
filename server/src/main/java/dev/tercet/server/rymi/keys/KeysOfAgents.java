package dev.tercet.server.rymi.keys;

import dev.tercet.server.kernel.auth.ApiKeys;
import dev.tercet.server.rymi.agents.AgentDependent;
import jakarta.inject.Singleton;
import java.util.UUID;

/** A key goes with the only agent that it can call. */
@Singleton
public class KeysOfAgents implements AgentDependent {

    private final ApiKeys keys;
    private final PublishableKeyRepository publishable;

    public KeysOfAgents(ApiKeys keys, PublishableKeyRepository publishable) {
        this.keys = keys;
        this.publishable = publishable;
    }

    @Override
    public void release(UUID agentId) {
        publishable.delete("agentId", agentId);
        keys.revokeBoundTo(agentId.toString());
    }
}
