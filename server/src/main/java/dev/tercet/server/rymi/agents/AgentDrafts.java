package dev.tercet.server.rymi.agents;

import dev.tercet.contract.rymi.model.AgentUpdate;
import dev.tercet.contract.rymi.model.NewAgent;
import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.server.rymi.agents.Catalogue.Voice;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/** Turns bodies into agents that are not stored yet, and tells what is wrong with them. Needs a transaction. */
@Singleton
public class AgentDrafts {

    private static final String USUAL_ROLE = "operator";

    private final AgentMapper mapper;
    private final AgentRules rules;
    private final VoiceCatalogue voices;

    public AgentDrafts(AgentMapper mapper, AgentRules rules, VoiceCatalogue voices) {
        this.mapper = mapper;
        this.rules = rules;
        this.voices = voices;
    }

    AgentEntity of(NewAgent body) {
        AgentEntity agent = blank();
        mapper.apply(body, agent);
        rememberProvider(agent);
        return agent;
    }

    AgentEntity of(AgentUpdate body) {
        AgentEntity agent = blank();
        apply(body, agent);
        return agent;
    }

    void apply(AgentUpdate body, AgentEntity agent) {
        String before = agent.chosenVoice();
        mapper.apply(body, agent);
        if (!Objects.equals(before, agent.chosenVoice())) {
            rememberProvider(agent);
        }
    }

    List<FieldError> check(AgentEntity agent) {
        return rules.check(agent);
    }

    private void rememberProvider(AgentEntity agent) {
        String voice = agent.chosenVoice();
        agent.voiceProvider =
                voice == null ? null : voices.find(voice).map(Voice::provider).orElse(null);
    }

    private static AgentEntity blank() {
        AgentEntity agent = new AgentEntity();
        agent.agentRole = USUAL_ROLE;
        return agent;
    }
}
