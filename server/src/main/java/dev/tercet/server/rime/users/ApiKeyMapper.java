package dev.tercet.server.rime.users;

import dev.tercet.contract.rime.model.ApiKey;
import dev.tercet.contract.rime.model.ApiKeyPage;
import dev.tercet.contract.rime.model.CreatedApiKey;
import dev.tercet.contract.rime.model.UserRole;
import dev.tercet.server.kernel.auth.CredentialEntity;
import dev.tercet.server.kernel.page.Page;
import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** API keys as the contract shows them. */
@Mapper
public interface ApiKeyMapper {

    @Mapping(target = "projectId", source = "boundTo")
    @Mapping(target = "role", source = "scopes")
    ApiKey toContract(CredentialEntity credential);

    @Mapping(target = "projectId", source = "credential.boundTo")
    @Mapping(target = "role", source = "credential.scopes")
    @Mapping(target = "key", source = "secret")
    CreatedApiKey toContract(CredentialEntity credential, String secret);

    default UserRole role(List<String> scopes) {
        return UserRole.fromValue(Role.ofScopes(scopes).wireName());
    }

    default ApiKeyPage toContract(Page<CredentialEntity> page) {
        return new ApiKeyPage()
                .data(page.map(this::toContract))
                .nextCursor(page.next())
                .hasMore(page.hasMore());
    }
}
