package dev.tercet.server.rymi.agents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tercet.server.rymi.agents.AgentProfile.Step;
import dev.tercet.server.rymi.agents.Catalogue.Choice;
import dev.tercet.server.rymi.agents.Catalogue.Speech;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Works out how an agent really behaves. Thread-safe; {@link #find} needs a transaction. */
@Singleton
public class AgentProfiles {

    private static final String RAW = "raw";

    private final AgentRepository agents;
    private final Catalogue catalogue;

    public AgentProfiles(AgentRepository agents, Catalogue catalogue) {
        this.agents = agents;
        this.catalogue = catalogue;
    }

    /** The tenant's agent; empty when the tenant has none with this id. */
    public Optional<AgentProfile> find(UUID id) {
        return agents.findByIdOptional(id).map(this::of);
    }

    /** As {@link #find}, and nobody can change or delete the agent until the transaction ends. */
    public Optional<AgentProfile> hold(UUID id) {
        return agents.findByIdOptional(id, LockModeType.PESSIMISTIC_READ).map(this::of);
    }

    AgentProfile of(AgentEntity agent) {
        Catalogue.Role role = catalogue.role(agent.agentRole);
        String language = agent.language == null ? catalogue.language() : agent.language;
        Step llm = step(agent.llm(), languageModel(agent.llm(), role.llm()));
        Step stt = step(agent.stt(), speechModel(agent.stt(), null, role.stt(), catalogue.speechToText()));
        Step tts =
                step(agent.tts(), speechModel(agent.tts(), agent.voiceProvider, role.tts(), catalogue.textToSpeech()));
        String chosenVoice = agent.chosenVoice();
        String voice = chosenVoice == null ? defaultVoice(tts.provider(), role) : chosenVoice;
        String raw = isRaw(agent) ? agent.systemPrompt : null;
        return new AgentProfile(
                agent.id,
                agent.name,
                agent.description,
                agent.agentRole,
                language,
                languages(language, agent.supportedLanguages),
                voice,
                agent.systemPrompt,
                raw,
                raw == null ? compile(agent) : raw,
                agent.persona,
                agent.playbook,
                agent.advanced,
                over(role.advanced(), agent.advanced),
                over(catalogue.features(), agent.features),
                agent.postCall,
                llm,
                stt,
                tts,
                routing(llm, stt, tts, voice),
                agent.chatSummary,
                agent.createdAt);
    }

    /** A prompt without persona and playbook is meant as it stands, unless the settings say otherwise. */
    private static boolean isRaw(AgentEntity agent) {
        String mode = orMissing(agent.advanced).path("prompt_mode").asText("");
        boolean alone = agent.persona == null && agent.playbook == null;
        return agent.systemPrompt != null && (mode.isEmpty() ? alone : mode.equals(RAW));
    }

    static String compile(AgentEntity agent) {
        return PromptCompiler.compile(
                agent.name, orMissing(agent.persona), orMissing(agent.playbook), orMissing(agent.advanced));
    }

    private Choice languageModel(ModelChoice chosen, Choice ofRole) {
        if (chosen.model != null && chosen.provider == null) {
            String provider =
                    catalogue.model(chosen.model).map(Catalogue.Model::provider).orElse(ofRole.provider());
            return new Choice(provider, chosen.model);
        }
        if (chosen.provider == null || chosen.provider.equals(ofRole.provider())) {
            return new Choice(ofRole.provider(), chosen.model == null ? ofRole.model() : chosen.model);
        }
        return new Choice(
                chosen.provider,
                chosen.model == null ? catalogue.defaultModels().get(chosen.provider) : chosen.model);
    }

    /** A voice of another provider brings that provider with it. */
    private static Choice speechModel(
            ModelChoice chosen, String voiceProvider, Choice ofRole, Map<String, Speech> usual) {
        String provider = chosen.provider != null ? chosen.provider : voiceProvider;
        if (provider == null || provider.equals(ofRole.provider())) {
            return new Choice(ofRole.provider(), chosen.model == null ? ofRole.model() : chosen.model);
        }
        String model = chosen.model == null && usual.containsKey(provider)
                ? usual.get(provider).model()
                : chosen.model;
        return new Choice(provider, model);
    }

    private String defaultVoice(String ttsProvider, Catalogue.Role role) {
        Speech speech = catalogue.textToSpeech().get(ttsProvider);
        return speech == null
                        || speech.voice() == null
                        || ttsProvider.equals(role.tts().provider())
                ? role.voice()
                : speech.voice();
    }

    private static Step step(ModelChoice chosen, Choice choice) {
        return new Step(choice.provider(), choice.model(), chosen.fallbackProvider, chosen.fallbackModel);
    }

    private static List<String> languages(String primary, List<String> others) {
        Set<String> all = new LinkedHashSet<>();
        all.add(primary);
        all.addAll(others == null ? List.of() : others);
        return new ArrayList<>(all);
    }

    private static JsonNode routing(Step llm, Step stt, Step tts, String voice) {
        ObjectNode routing = JsonNodeFactory.instance.objectNode();
        route(routing.putObject("llm"), llm);
        route(routing.putObject("stt"), stt);
        route(routing.putObject("tts"), tts);
        routing.withObject("/tts").put("voice", voice);
        return routing;
    }

    private static void route(ObjectNode route, Step step) {
        route.put("provider", step.provider()).put("model", step.model());
        if (step.fallbackProvider() != null || step.fallbackModel() != null) {
            route.putObject("fallback").put("provider", step.fallbackProvider()).put("model", step.fallbackModel());
        }
    }

    private static JsonNode over(JsonNode defaults, JsonNode chosen) {
        ObjectNode merged = defaults.deepCopy();
        if (chosen != null) {
            merged.setAll((ObjectNode) chosen);
        }
        return merged;
    }

    private static JsonNode orMissing(JsonNode node) {
        return node == null ? MissingNode.getInstance() : node;
    }
}
