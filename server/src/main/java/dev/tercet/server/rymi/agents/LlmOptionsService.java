package dev.tercet.server.rymi.agents;

import dev.tercet.contract.rymi.model.LlmModel;
import dev.tercet.contract.rymi.model.LlmOptions;
import dev.tercet.contract.rymi.model.VoiceOption;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** The catalogue as a tenant sees it. */
@Singleton
public class LlmOptionsService {

    private final Catalogue catalogue;
    private final VoiceCatalogue voices;

    public LlmOptionsService(Catalogue catalogue, VoiceCatalogue voices) {
        this.catalogue = catalogue;
        this.voices = voices;
    }

    @Transactional
    LlmOptions options() {
        return new LlmOptions()
                .models(catalogue.models().stream()
                        .map(model -> new LlmModel().id(model.id()).providerId(model.vendor()))
                        .toList())
                .voices(voices.voices().stream()
                        .map(voice -> new VoiceOption()
                                .id(voice.id())
                                .provider(voice.provider())
                                .name(voice.name()))
                        .toList());
    }
}
