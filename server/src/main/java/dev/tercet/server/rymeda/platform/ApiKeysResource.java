package dev.tercet.server.rymeda.platform;

import dev.tercet.contract.rymeda.api.ApiKeysApi;
import dev.tercet.contract.rymeda.model.ApiKey;
import dev.tercet.contract.rymeda.model.ApiKeyPage;
import dev.tercet.contract.rymeda.model.ApiKeyRotation;
import dev.tercet.contract.rymeda.model.ApiKeyStatus;
import dev.tercet.contract.rymeda.model.CreatedAtSort;
import dev.tercet.contract.rymeda.model.NewApiKey;

/** {@code /v1/platform/api-keys} */
public class ApiKeysResource implements ApiKeysApi {

    private final ApiKeyService keys;

    public ApiKeysResource(ApiKeyService keys) {
        this.keys = keys;
    }

    @Override
    public ApiKeyPage listApiKeys(ApiKeyStatus status, Integer limit, String cursor, CreatedAtSort sort) {
        return keys.list(status, limit, cursor, sort);
    }

    @Override
    public ApiKey createApiKey(NewApiKey newApiKey) {
        return keys.create(newApiKey);
    }

    @Override
    public ApiKey getApiKey(String apiKeyId) {
        return keys.get(apiKeyId);
    }

    @Override
    public void revokeApiKey(String apiKeyId) {
        keys.revoke(apiKeyId);
    }

    @Override
    public ApiKey rotateApiKey(String apiKeyId, ApiKeyRotation apiKeyRotation) {
        return keys.rotate(apiKeyId, apiKeyRotation);
    }
}
