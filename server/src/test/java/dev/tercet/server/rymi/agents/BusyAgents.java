package dev.tercet.server.rymi.agents;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Stands in for whatever hangs on agents. */
@Singleton
public class BusyAgents implements AgentDependent {

    final Set<UUID> busy = ConcurrentHashMap.newKeySet();
    final List<UUID> released = new ArrayList<>();

    @Override
    public boolean isUsing(UUID agentId) {
        return busy.contains(agentId);
    }

    @Override
    public void release(UUID agentId) {
        released.add(agentId);
    }
}
