package dev.tercet.server.rymi.agents;

import dev.tercet.server.rymi.agents.Catalogue.Voice;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The voices of the tenant: those that all have, and those of its connected accounts. Needs a transaction. */
@Singleton
public class VoiceCatalogue {

    private final Catalogue catalogue;
    private final ProviderVoiceRepository accounts;

    public VoiceCatalogue(Catalogue catalogue, ProviderVoiceRepository accounts) {
        this.catalogue = catalogue;
        this.accounts = accounts;
    }

    /** The common ones first, then the tenant's own by name. */
    public List<Voice> voices() {
        return Stream.concat(
                        catalogue.voices().stream(), accounts.byName().stream().map(VoiceCatalogue::voice))
                .toList();
    }

    public Optional<Voice> find(String voiceId) {
        return catalogue.voice(voiceId).or(() -> accounts.findVoice(voiceId).map(VoiceCatalogue::voice));
    }

    private static Voice voice(ProviderVoiceEntity synced) {
        return new Voice(synced.voiceId, synced.provider, synced.name);
    }
}
