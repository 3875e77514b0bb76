package dev.tercet.server.rime.users;

import dev.tercet.contract.rime.api.ApiKeysApi;
import dev.tercet.contract.rime.model.ApiKeyPage;
import dev.tercet.contract.rime.model.CreatedApiKey;
import dev.tercet.contract.rime.model.NewApiKey;

/** {@code /api/v1/projects/{projectId}/api-keys} */
public class ApiKeysResource implements ApiKeysApi {

    private final ApiKeyService keys;

    public ApiKeysResource(ApiKeyService keys) {
        this.keys = keys;
    }

    @Override
    public ApiKeyPage listApiKeys(String projectId, Integer limit, String cursor) {
        return keys.list(projectId, limit, cursor);
    }

    @Override
    public CreatedApiKey createApiKey(String projectId, NewApiKey newApiKey) {
        return keys.create(projectId, newApiKey);
    }

    @Override
    public void deleteApiKey(String projectId, String keyId) {
        keys.delete(projectId, keyId);
    }
}
