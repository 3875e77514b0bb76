package dev.tercet.server.rymi.agents;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.mapstruct.Mapping;

/** How the members of a body are stored, where the names differ; the service fills in the ignored ones. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Mapping(target = "id", ignore = true)
@Mapping(target = "tenantId", ignore = true)
@Mapping(target = "voiceProvider", ignore = true)
@Mapping(target = "createdAt", ignore = true)
@Mapping(target = "updatedAt", ignore = true)
@Mapping(target = "llm.provider", source = "llmProvider")
@Mapping(target = "llm.model", source = "llmModel")
@Mapping(target = "llm.fallbackProvider", source = "llmFallbackProvider")
@Mapping(target = "llm.fallbackModel", source = "llmFallbackModel")
@Mapping(target = "stt.provider", source = "sttProvider")
@Mapping(target = "stt.model", source = "sttModel")
@Mapping(target = "stt.fallbackProvider", source = "sttFallbackProvider")
@Mapping(target = "stt.fallbackModel", source = "sttFallbackModel")
@Mapping(target = "tts.provider", source = "ttsProvider")
@Mapping(target = "tts.model", source = "ttsModel")
@Mapping(target = "tts.fallbackProvider", source = "ttsFallbackProvider")
@Mapping(target = "tts.fallbackModel", source = "ttsFallbackModel")
@interface ToStoredAgent {}
