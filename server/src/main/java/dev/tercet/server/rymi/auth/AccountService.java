package dev.tercet.server.rymi.auth;

import dev.tercet.contract.rymi.model.Account;
import dev.tercet.contract.rymi.model.RegeneratedKey;
import dev.tercet.contract.rymi.model.TelephonyProvider;
import dev.tercet.server.kernel.auth.ApiKeys;
import dev.tercet.server.kernel.auth.Caller;
import dev.tercet.server.kernel.auth.CredentialEntity;
import dev.tercet.server.kernel.auth.IssuedKey;
import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.ids.Ids;
import dev.tercet.server.kernel.request.CurrentRequest;
import dev.tercet.server.rymi.keys.KeyFormats;
import dev.tercet.server.rymi.telephony.CarrierEntity;
import dev.tercet.server.rymi.telephony.CarrierRepository;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The account behind a secret key, and the key that replaces it. */
@Singleton
public class AccountService {

    private static final String PLIVO = "plivo";

    private final ApiKeys keys;
    private final CarrierRepository carriers;
    private final CurrentRequest request;

    public AccountService(ApiKeys keys, CarrierRepository carriers, CurrentRequest request) {
        this.keys = keys;
        this.carriers = carriers;
        this.request = request;
    }

    @Transactional
    Account get() {
        Optional<CarrierEntity> carrier = carriers.active();
        Optional<CarrierEntity> plivo = carrier.filter(found -> found.provider.equals(PLIVO));
        String prefix = keys.find(request.caller().credentialId())
                .map(key -> KeyFormats.shown(key.prefix))
                .orElseThrow(ApiException::unauthenticated);
        return new Account()
                .id(UUID.fromString(request.caller().tenantId()))
                .apiKeyPrefix(prefix)
                .telephonyProvider(carrier.map(found -> TelephonyProvider.fromValue(found.provider))
                        .orElse(null))
                .plivoConnected(plivo.isPresent())
                .plivoAccountName(plivo.map(found -> found.accountName).orElse(null))
                .plivoAccountCountry(plivo.map(found -> found.accountCountry).orElse(null));
    }

    /** Of several who replace the same key at once, one gets the new one; to the others the old key is gone. */
    @Transactional
    RegeneratedKey regenerateKey() {
        Caller caller = request.caller();
        CredentialEntity next = new CredentialEntity();
        next.id = Ids.uuid().toString();
        next.api = caller.api();
        next.scheme = caller.scheme();
        next.scopes = List.copyOf(caller.scopes());
        next.plan = caller.plan();
        next.name = retire(caller.credentialId());
        next.createdBy = caller.credentialId();
        IssuedKey issued = keys.issue(next, KeyFormats.SECRET);
        return new RegeneratedKey().apiKey(issued.secret()).apiKeyPrefix(KeyFormats.shown(next.prefix));
    }

    /** Ends the key, unless it is one of the sandbox's own, and tells its name. */
    private String retire(String id) {
        CredentialEntity old = keys.find(id).orElseThrow(ApiException::unauthenticated);
        if (!old.builtIn && !keys.end(id)) {
            throw ApiException.unauthenticated();
        }
        return old.name;
    }
}
