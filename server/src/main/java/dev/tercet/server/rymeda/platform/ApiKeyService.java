package dev.tercet.server.rymeda.platform;

import dev.tercet.contract.rymeda.model.ApiKey;
import dev.tercet.contract.rymeda.model.ApiKeyPage;
import dev.tercet.contract.rymeda.model.ApiKeyRotation;
import dev.tercet.contract.rymeda.model.ApiKeyStatus;
import dev.tercet.contract.rymeda.model.CreatedAtSort;
import dev.tercet.contract.rymeda.model.NewApiKey;
import dev.tercet.server.kernel.auth.ApiKeys;
import dev.tercet.server.kernel.auth.Caller;
import dev.tercet.server.kernel.auth.CredentialEntity;
import dev.tercet.server.kernel.auth.IssuedKey;
import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.server.kernel.ids.Ids;
import dev.tercet.server.kernel.page.CursorCodec;
import dev.tercet.server.kernel.page.ListQuery;
import dev.tercet.server.kernel.page.ListQuery.Order;
import dev.tercet.server.kernel.request.CurrentRequest;
import dev.tercet.server.rymeda.page.Pages;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The API keys of an organization. A key cannot be given a right that its maker lacks. */
@Singleton
public class ApiKeyService {

    private static final String SCHEME = "apiKey";

    private final ApiKeys keys;
    private final KeyEnvironment environment;
    private final ApiKeyMapper mapper;
    private final CursorCodec cursors;
    private final CurrentRequest request;
    private final Clock clock;

    public ApiKeyService(
            ApiKeys keys,
            KeyEnvironment environment,
            ApiKeyMapper mapper,
            CursorCodec cursors,
            CurrentRequest request,
            Clock clock) {
        this.keys = keys;
        this.environment = environment;
        this.mapper = mapper;
        this.cursors = cursors;
        this.request = request;
        this.clock = clock;
    }

    @Transactional
    ApiKeyPage list(ApiKeyStatus status, int limit, String cursor, CreatedAtSort sort) {
        Instant now = clock.instant();
        boolean newestFirst = sort == CreatedAtSort._CREATED_AT;
        ListQuery<CredentialEntity> query =
                keys.list().orderBy(new Order<>("createdAt", newestFirst, key -> key.createdAt, key -> key.id));
        filter(query, status, now);
        var page = query.page(limit, cursor, cursors, "listApiKeys " + status);
        return new ApiKeyPage()
                .data(page.map(key -> mapper.toContract(key, now)))
                .pagination(Pages.pagination(page, query.count()));
    }

    @Transactional
    ApiKey create(NewApiKey wanted) {
        Caller maker = request.caller();
        List<String> scopes =
                wanted.getScopes().stream().map(Object::toString).distinct().toList();
        requireOwn(wanted, maker);
        CredentialEntity key = new CredentialEntity();
        key.id = Ids.prefixed("key");
        key.api = maker.api();
        key.scheme = SCHEME;
        key.name = wanted.getName();
        key.scopes = scopes;
        key.plan = maker.plan();
        key.userId = maker.userId();
        key.createdBy = maker.credentialId();
        key.expiresAt = wanted.getExpiresAt();
        IssuedKey issued = keys.issue(key, environment.madeBy(maker));
        request.created("/v1/platform/api-keys/" + key.id);
        return shown(issued);
    }

    @Transactional
    ApiKey get(String id) {
        return keys.find(id).map(key -> mapper.toContract(key, clock.instant())).orElseThrow(ApiKeyService::unknown);
    }

    @Transactional
    void revoke(String id) {
        if (!keys.revoke(id)) {
            throw unknown();
        }
    }

    @Transactional
    ApiKey rotate(String id, ApiKeyRotation wanted) {
        Duration grace = Duration.ofSeconds(wanted.getGraceSeconds() == null ? 0 : wanted.getGraceSeconds());
        return shown(keys.rotate(id, environment::of, grace).orElseThrow(ApiKeyService::unknown));
    }

    private static void requireOwn(NewApiKey wanted, Caller maker) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < wanted.getScopes().size(); i++) {
            String scope = wanted.getScopes().get(i).toString();
            if (!maker.scopes().contains(scope)) {
                errors.add(FieldError.of("scopes[" + i + "]", scope + " is not yours to give"));
            }
        }
        if (wanted.getOrganizationId() != null && !wanted.getOrganizationId().equals(maker.tenantId())) {
            errors.add(FieldError.of("organizationId", "Organization not found"));
        }
        if (!errors.isEmpty()) {
            throw ApiException.unprocessable(errors);
        }
    }

    private ApiKey shown(IssuedKey issued) {
        return mapper.toContract(issued.credential(), clock.instant()).key(issued.secret());
    }

    private static void filter(ListQuery<CredentialEntity> query, ApiKeyStatus status, Instant now) {
        if (status == ApiKeyStatus.REVOKED) {
            query.where("e.revokedAt is not null");
        } else if (status == ApiKeyStatus.EXPIRED) {
            query.where("e.revokedAt is null").whereNow("e.expiresAt <= :now", "now", now);
        } else if (status == ApiKeyStatus.ACTIVE) {
            query.where("e.revokedAt is null").whereNow("(e.expiresAt is null or e.expiresAt > :now)", "now", now);
        }
    }

    private static ApiException unknown() {
        return ApiException.notFound("API key not found");
    }
}
