package dev.tercet.server.rymi.agents;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What agents are built from: {@code rymi/catalogue.json}.
 *
 * @param defaultModels the model of a language model provider when only the provider is named
 * @param features the switches of an agent that sets none
 * @param language what an agent speaks when it does not say
 */
public record Catalogue(
        List<Model> models,
        @JsonProperty("default_models") Map<String, String> defaultModels,
        List<Voice> voices,
        @JsonProperty("speech_to_text") Map<String, Speech> speechToText,
        @JsonProperty("text_to_speech") Map<String, Speech> textToSpeech,
        Map<String, Role> roles,
        JsonNode features,
        String language) {

    /**
     * A language model.
     *
     * @param vendor who makes it: {@code google}
     * @param provider what agents call its provider: {@code gemini}
     */
    public record Model(String id, String vendor, String provider) {}

    /** A voice that every tenant has. */
    public record Voice(String id, String provider, String name) {}

    /** The usual model of a speech provider, and its usual voice where every tenant has one. */
    public record Speech(String model, String voice) {}

    /** A provider and one of its models. */
    public record Choice(String provider, String model) {}

    /** What an agent of a role has where its tenant leaves the choice. */
    public record Role(Choice llm, Choice stt, Choice tts, String voice, JsonNode advanced) {}

    Role role(String name) {
        return roles.get(name);
    }

    Optional<Model> model(String id) {
        return models.stream().filter(m -> m.id().equals(id)).findFirst();
    }

    Optional<Voice> voice(String id) {
        return voices.stream().filter(v -> v.id().equals(id)).findFirst();
    }
}
