package dev.tercet.server.rymi.keys;

import dev.tercet.contract.rymi.model.IssuedPublishableKey;
import dev.tercet.contract.rymi.model.KeyAudience;
import dev.tercet.contract.rymi.model.KeyChannel;
import dev.tercet.contract.rymi.model.PublishableKey;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Publishable keys in the contract's words. */
@Mapper
public interface PublishableKeyMapper {

    @Mapping(target = "id", source = "key.credentialId")
    @Mapping(target = "keyPrefix", source = "prefix")
    PublishableKey listed(PublishableKeyEntity key, String prefix);

    @Mapping(target = "id", source = "key.credentialId")
    @Mapping(target = "key", source = "secret")
    IssuedPublishableKey issued(PublishableKeyEntity key, String secret);

    default KeyChannel channel(String word) {
        return KeyChannel.fromValue(word);
    }

    default KeyAudience audience(String word) {
        return KeyAudience.fromValue(word);
    }
}
