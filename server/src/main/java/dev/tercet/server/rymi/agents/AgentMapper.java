package dev.tercet.server.rymi.agents;

import dev.tercet.contract.rymi.model.Agent;
import dev.tercet.contract.rymi.model.AgentRole;
import dev.tercet.contract.rymi.model.AgentSummary;
import dev.tercet.contract.rymi.model.AgentUpdate;
import dev.tercet.contract.rymi.model.LlmProvider;
import dev.tercet.contract.rymi.model.NewAgent;
import dev.tercet.server.kernel.json.JsonTrees;
import org.mapstruct.CollectionMappingStrategy;
import org.mapstruct.Condition;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;
import org.mapstruct.NullValueCheckStrategy;
import org.mapstruct.NullValuePropertyMappingStrategy;
import org.openapitools.jackson.nullable.JsonNullable;

/** Between the contract's agents and the stored ones. What a body leaves out stays as it is; a null clears. */
@Mapper(
        uses = JsonTrees.class,
        nullValuePropertyMappingStrategy = NullValuePropertyMappingStrategy.IGNORE,
        nullValueCheckStrategy = NullValueCheckStrategy.ALWAYS,
        collectionMappingStrategy = CollectionMappingStrategy.TARGET_IMMUTABLE)
public interface AgentMapper {

    @ToStoredAgent
    @Mapping(target = "chatSummary", ignore = true)
    void apply(NewAgent body, @MappingTarget AgentEntity agent);

    @ToStoredAgent
    void apply(AgentUpdate body, @MappingTarget AgentEntity agent);

    @Mapping(target = "llmProvider", source = "llm.provider")
    @Mapping(target = "llmModel", source = "llm.model")
    @Mapping(target = "llmFallbackProvider", source = "llm.fallbackProvider")
    @Mapping(target = "llmFallbackModel", source = "llm.fallbackModel")
    @Mapping(target = "sttProvider", source = "stt.provider")
    @Mapping(target = "sttModel", source = "stt.model")
    @Mapping(target = "sttFallbackProvider", source = "stt.fallbackProvider")
    @Mapping(target = "sttFallbackModel", source = "stt.fallbackModel")
    @Mapping(target = "ttsProvider", source = "tts.provider")
    @Mapping(target = "ttsModel", source = "tts.model")
    @Mapping(target = "ttsFallbackProvider", source = "tts.fallbackProvider")
    @Mapping(target = "ttsFallbackModel", source = "tts.fallbackModel")
    @Mapping(target = "providerConfig", source = "routing")
    Agent agent(AgentProfile profile);

    @Mapping(target = "llmProvider", source = "llm.provider")
    @Mapping(target = "llmModel", source = "llm.model")
    AgentSummary summary(AgentProfile profile);

    @Condition
    default boolean isSent(JsonNullable<?> value) {
        return value.isPresent();
    }

    default String text(JsonNullable<String> value) {
        return value.orElse(null);
    }

    default String text(AgentRole role) {
        return role.toString();
    }

    default AgentRole role(String name) {
        return AgentRole.fromValue(name);
    }

    default String text(LlmProvider provider) {
        return provider.toString();
    }

    default LlmProvider provider(String name) {
        return LlmProvider.fromValue(name);
    }
}
