package dev.tercet.server.rymeda.platform;

import dev.tercet.contract.rymeda.model.AccessScope;
import dev.tercet.contract.rymeda.model.ApiKey;
import dev.tercet.contract.rymeda.model.ApiKeyStatus;
import dev.tercet.server.kernel.auth.CredentialEntity;
import java.time.Instant;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** API keys on the wire, as they are at a moment. The key itself is put in where it was just made. */
@Mapper
public interface ApiKeyMapper {

    @Mapping(target = "key", ignore = true)
    @Mapping(target = "status", expression = "java(status(credential, now))")
    @Mapping(target = "organizationId", source = "tenantId")
    @Mapping(target = "previousKeyExpiresAt", expression = "java(credential.graceEnd(now))")
    ApiKey toContract(CredentialEntity credential, @Context Instant now);

    default AccessScope scope(String word) {
        return AccessScope.fromValue(word);
    }

    default ApiKeyStatus status(CredentialEntity credential, Instant now) {
        if (credential.revokedAt != null) {
            return ApiKeyStatus.REVOKED;
        }
        return credential.hasExpired(now) ? ApiKeyStatus.EXPIRED : ApiKeyStatus.ACTIVE;
    }
}
