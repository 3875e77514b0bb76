package dev.tercet.server.rime.users;

import dev.tercet.contract.rime.model.ApiKeyPage;
import dev.tercet.contract.rime.model.CreatedApiKey;
import dev.tercet.contract.rime.model.NewApiKey;
import dev.tercet.server.kernel.auth.ApiKeys;
import dev.tercet.server.kernel.auth.Caller;
import dev.tercet.server.kernel.auth.CredentialEntity;
import dev.tercet.server.kernel.auth.IssuedKey;
import dev.tercet.server.kernel.auth.KeyFormat;
import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.errors.Failure;
import dev.tercet.server.kernel.errors.FailureKind;
import dev.tercet.server.kernel.ids.Ids;
import dev.tercet.server.kernel.page.CursorCodec;
import dev.tercet.server.kernel.page.ListQuery;
import dev.tercet.server.kernel.request.CurrentRequest;
import dev.tercet.server.rime.projects.ProjectAccess;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The API keys of a project. Each reaches that project alone. */
@Singleton
public class ApiKeyService {

    private static final KeyFormat FORMAT = new KeyFormat("rime_key_", 4);
    private static final ListQuery.Order<CredentialEntity> NEWEST_FIRST =
            new ListQuery.Order<>("createdAt", true, key -> key.createdAt, key -> key.id);

    private final ApiKeys keys;
    private final ProjectAccess projects;
    private final PersonRepository people;
    private final ApiKeyMapper mapper;
    private final CursorCodec cursors;
    private final CurrentRequest request;
    private final Clock clock;

    public ApiKeyService(
            ApiKeys keys,
            ProjectAccess projects,
            PersonRepository people,
            ApiKeyMapper mapper,
            CursorCodec cursors,
            CurrentRequest request,
            Clock clock) {
        this.keys = keys;
        this.projects = projects;
        this.people = people;
        this.mapper = mapper;
        this.cursors = cursors;
        this.request = request;
        this.clock = clock;
    }

    @Transactional
    ApiKeyPage list(String projectId, int limit, String cursor) {
        String project = projects.require(projectId).id.toString();
        return mapper.toContract(keys.list()
                .where("e.boundTo = :project", "project", project)
                .where("e.revokedAt is null")
                .orderBy(NEWEST_FIRST)
                .page(limit, cursor, cursors, "listApiKeys"));
    }

    @Transactional
    CreatedApiKey create(String projectId, NewApiKey wanted) {
        String project = projects.require(projectId).id.toString();
        if (wanted.getExpiresAt() != null && !wanted.getExpiresAt().isAfter(clock.instant())) {
            throw Failure.of(FailureKind.UNPROCESSABLE, "The expiry must lie in the future.")
                    .asException();
        }
        Caller maker = request.caller();
        Role role = wanted.getRole() == null
                ? Role.EDITOR
                : Role.of(wanted.getRole().toString());
        CredentialEntity key = new CredentialEntity();
        key.id = Ids.uuid().toString();
        key.api = maker.api();
        key.scheme = maker.scheme();
        key.name = wanted.getName();
        key.scopes = List.copyOf(role.scopes());
        key.plan = maker.plan();
        key.boundTo = project;
        key.createdBy = nameOf(maker);
        key.expiresAt = wanted.getExpiresAt();
        IssuedKey issued = keys.issue(key, FORMAT);
        request.created("/api/v1/projects/" + project + "/api-keys/" + key.id);
        return mapper.toContract(key, issued.secret());
    }

    @Transactional
    void delete(String projectId, String keyId) {
        String project = projects.require(projectId).id.toString();
        boolean known = keys.find(keyId)
                .filter(key -> project.equals(key.boundTo) && key.revokedAt == null)
                .isPresent();
        if (!known || !keys.end(keyId)) {
            throw ApiException.notFound("API key with ID '" + keyId + "' was not found in this project.");
        }
    }

    private String nameOf(Caller maker) {
        return maker.userId() == null
                ? keys.find(maker.credentialId()).map(key -> key.name).orElse(maker.credentialId())
                : people.findById(UUID.fromString(maker.userId())).email;
    }
}
