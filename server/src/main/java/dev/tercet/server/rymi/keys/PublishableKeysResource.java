package dev.tercet.server.rymi.keys;

import dev.tercet.contract.rymi.api.PublishableKeysApi;
import dev.tercet.contract.rymi.model.IssuedPublishableKey;
import dev.tercet.contract.rymi.model.NewPublishableKey;
import dev.tercet.contract.rymi.model.PublishableKeyPage;
import dev.tercet.contract.rymi.model.SuccessReceipt;
import dev.tercet.server.kernel.request.CurrentRequest;

/** {@code /v1/keys/publishable} */
public class PublishableKeysResource implements PublishableKeysApi {

    private final PublishableKeyService keys;
    private final CurrentRequest request;

    public PublishableKeysResource(PublishableKeyService keys, CurrentRequest request) {
        this.keys = keys;
        this.request = request;
    }

    @Override
    public IssuedPublishableKey createPublishableKey(NewPublishableKey wanted) {
        IssuedPublishableKey issued = keys.create(wanted, request.caller());
        request.created("/v1/keys/publishable/" + issued.getId());
        return issued;
    }

    @Override
    public PublishableKeyPage listPublishableKeys(Integer limit, Integer offset) {
        return keys.list(limit, offset);
    }

    @Override
    public SuccessReceipt revokePublishableKey(String id) {
        keys.revoke(id);
        return new SuccessReceipt().success(true);
    }
}
