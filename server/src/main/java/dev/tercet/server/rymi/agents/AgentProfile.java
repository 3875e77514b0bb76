package dev.tercet.server.rymi.agents;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An agent as it really behaves: the tenant's choices over the defaults of the role. A value; a call keeps the one it
 * started with.
 *
 * @param supportedLanguages all languages, the primary one first
 * @param systemPrompt the prompt as the tenant gave it, or null
 * @param rawSystemPrompt the prompt that is used word for word; null when it is put together from persona and playbook
 * @param compiledPrompt the prompt as the model gets it, with its {@code {caller_name}} places still open
 * @param persona as the tenant gave it, or null; so are playbook, advanced and postCall
 * @param runtime {@code advanced} over the defaults of the role
 * @param features every switch
 * @param routing provider and model of each step, for {@code provider_config}
 */
public record AgentProfile(
        UUID id,
        String name,
        String description,
        String agentRole,
        String language,
        List<String> supportedLanguages,
        String voice,
        String systemPrompt,
        String rawSystemPrompt,
        String compiledPrompt,
        JsonNode persona,
        JsonNode playbook,
        JsonNode advanced,
        JsonNode runtime,
        JsonNode features,
        JsonNode postCall,
        Step llm,
        Step stt,
        Step tts,
        JsonNode routing,
        String chatSummary,
        Instant createdAt) {

    /** One step of the pipeline. The fallback is null where there is none. */
    public record Step(String provider, String model, String fallbackProvider, String fallbackModel) {}
}
