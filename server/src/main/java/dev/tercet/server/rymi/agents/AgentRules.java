package dev.tercet.server.rymi.agents;

import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.server.rymi.agents.Catalogue.Model;
import dev.tercet.server.rymi.agents.Catalogue.Speech;
import dev.tercet.server.rymi.agents.Catalogue.Voice;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What must hold of an agent beyond the shape of its members. Needs a transaction. */
@Singleton
public class AgentRules {

    /** The most that the contract lets a compiled prompt have. */
    private static final int LONGEST_PROMPT = 200_000;

    private final Catalogue catalogue;
    private final VoiceCatalogue voices;

    public AgentRules(Catalogue catalogue, VoiceCatalogue voices) {
        this.catalogue = catalogue;
        this.voices = voices;
    }

    /** What is wrong with the agent as it stands; empty when nothing is. */
    List<FieldError> check(AgentEntity agent) {
        List<FieldError> errors = new ArrayList<>();
        checkVoice(agent, errors);
        checkModel("llm_model", agent.llm().provider, agent.llm().model, errors);
        checkModel("llm_fallback_model", agent.llm().fallbackProvider, agent.llm().fallbackModel, errors);
        checkSpeech("stt", agent.stt(), catalogue.speechToText(), errors);
        checkSpeech("tts", agent.tts(), catalogue.textToSpeech(), errors);
        if (AgentProfiles.compile(agent).length() > LONGEST_PROMPT) {
            errors.add(FieldError.of("persona", "makes a prompt of more than " + LONGEST_PROMPT + " characters"));
        }
        return errors;
    }

    private void checkVoice(AgentEntity agent, List<FieldError> errors) {
        String chosen = agent.chosenVoice();
        if (chosen == null) {
            return;
        }
        String field = agent.voice == null ? "persona.voiceConfig.voiceId" : "voice";
        Optional<Voice> voice = voices.find(chosen);
        if (voice.isEmpty()) {
            errors.add(FieldError.of(field, "is not in the voice catalogue"));
        } else if (agent.tts().provider != null
                && !agent.tts().provider.equals(voice.get().provider())) {
            errors.add(FieldError.of(field, "is not a voice of " + agent.tts().provider));
        }
    }

    private void checkModel(String field, String provider, String model, List<FieldError> errors) {
        if (model == null) {
            return;
        }
        Optional<Model> known = catalogue.model(model);
        if (known.isEmpty()) {
            errors.add(FieldError.of(field, "is not in the model catalogue"));
        } else if (provider != null && !provider.equals(known.get().provider())) {
            errors.add(FieldError.of(field, "is not a model of " + provider));
        }
    }

    /** Speech providers beyond the catalogue are taken as they come, but then the model has to be said. */
    private static void checkSpeech(
            String step, ModelChoice choice, Map<String, Speech> usual, List<FieldError> errors) {
        if (choice.provider != null && choice.model == null && !usual.containsKey(choice.provider)) {
            errors.add(FieldError.of(step + "_model", "is required with the provider " + choice.provider));
        }
    }
}
