package dev.tercet.server.rymi.numbers;

import dev.tercet.server.rymi.agents.AgentDependent;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The numbers of an agent that goes stay registered, without an agent. */
@Singleton
public class NumbersOfAgents implements AgentDependent {

    private final PhoneNumberRepository numbers;

    public NumbersOfAgents(PhoneNumberRepository numbers) {
        this.numbers = numbers;
    }

    @Override
    public void release(UUID agentId) {
        numbers.detach(agentId);
    }
}
