package dev.tercet.server.rymi.calls;

import dev.tercet.server.kernel.auth.Caller;
import dev.tercet.server.kernel.errors.Failure;
import dev.tercet.server.kernel.errors.FailureKind;
import dev.tercet.server.rymi.keys.PublishableKeyEntity;
import dev.tercet.server.rymi.keys.PublishableKeyRepository;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Keeps publishable keys to their own agent and channels. A secret key reaches everything of its tenant. */
@Singleton
public class KeyReach {

    private static final Map<String, String> CHANNELS =
            Map.of(ParticipantEntity.WEBRTC, "web", ParticipantEntity.PSTN, "phone");

    private final PublishableKeyRepository keys;

    public KeyReach(PublishableKeyRepository keys) {
        this.keys = keys;
    }

    /** @return the caller id that the key brings for telephones, if it does */
    Optional<String> require(Caller caller, UUID agentId, Set<String> transports) {
        if (!caller.scheme().equals("publishableKey")) {
            return Optional.empty();
        }
        if (!agentId.toString().equals(caller.boundTo())) {
            throw refused("This key is not allowed to use this agent", "agent_not_allowed", agentId.toString());
        }
        Optional<PublishableKeyEntity> key = keys.findByIdOptional(caller.credentialId());
        List<String> allowed = key.map(found -> found.allowedChannels).orElse(List.of());
        transports.stream()
                .map(CHANNELS::get)
                .filter(channel -> !allowed.contains(channel))
                .findFirst()
                .ifPresent(channel -> {
                    throw refused("This key is not allowed to use this channel", "channel_not_allowed", channel);
                });
        return key.map(found -> found.defaultFromNumber);
    }

    private static RuntimeException refused(String message, String code, String detail) {
        return Failure.of(FailureKind.FORBIDDEN, message)
                .withCode(code)
                .withDetail(detail)
                .asException();
    }
}
