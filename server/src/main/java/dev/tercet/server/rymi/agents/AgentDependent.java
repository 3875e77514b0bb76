package dev.tercet.server.rymi.agents;

import java.util.UUID;

/** Something that hangs on agents and must be asked, and told, when one is deleted. Runs in the transaction of the deletion. */
public interface AgentDependent {

    /** Whether the agent cannot go yet: it is talking. */
    default boolean isUsing(UUID agentId) {
        return false;
    }

    /** Lets go of the agent: a number is detached, a key revoked. History stays. */
    default void release(UUID agentId) {}
}
