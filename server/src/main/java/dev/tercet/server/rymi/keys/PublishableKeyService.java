package dev.tercet.server.rymi.keys;

import dev.tercet.contract.rymi.model.IssuedPublishableKey;
import dev.tercet.contract.rymi.model.KeyAudience;
import dev.tercet.contract.rymi.model.KeyChannel;
import dev.tercet.contract.rymi.model.NewPublishableKey;
import dev.tercet.contract.rymi.model.PublishableKeyPage;
import dev.tercet.server.kernel.auth.ApiKeys;
import dev.tercet.server.kernel.auth.Caller;
import dev.tercet.server.kernel.auth.CredentialEntity;
import dev.tercet.server.kernel.auth.IssuedKey;
import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.errors.Failure;
import dev.tercet.server.kernel.errors.FailureKind;
import dev.tercet.server.kernel.ids.Ids;
import dev.tercet.server.kernel.page.ListQuery;
import dev.tercet.server.kernel.page.Page;
import dev.tercet.server.rymi.agents.AgentRepository;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keys for web pages: each of one agent, able to start calls and nothing else. */
@Singleton
public class PublishableKeyService {

    private static final String SCHEME = "publishableKey";
    private static final ListQuery.Order<PublishableKeyEntity> NEWEST_FIRST =
            new ListQuery.Order<>("createdAt", true, key -> key.createdAt, key -> key.credentialId);

    private final ApiKeys keys;
    private final PublishableKeyRepository publishable;
    private final AgentRepository agents;
    private final PublishableKeyMapper mapper;

    public PublishableKeyService(
            ApiKeys keys, PublishableKeyRepository publishable, AgentRepository agents, PublishableKeyMapper mapper) {
        this.keys = keys;
        this.publishable = publishable;
        this.agents = agents;
        this.mapper = mapper;
    }

    @Transactional
    IssuedPublishableKey create(NewPublishableKey wanted, Caller maker) {
        requireAgent(wanted.getAgentId());
        CredentialEntity credential = new CredentialEntity();
        credential.id = Ids.uuid().toString();
        credential.api = maker.api();
        credential.scheme = SCHEME;
        credential.name = wanted.getLabel();
        credential.scopes = List.of();
        credential.plan = maker.plan();
        credential.boundTo = wanted.getAgentId().toString();
        credential.createdBy = maker.credentialId();
        IssuedKey issued = keys.issue(credential, KeyFormats.PUBLISHABLE);
        PublishableKeyEntity key = new PublishableKeyEntity();
        key.credentialId = credential.id;
        key.agentId = wanted.getAgentId();
        key.label = wanted.getLabel();
        key.allowedChannels = channels(wanted.getAllowedChannels());
        key.audience = (wanted.getAudience() == null ? KeyAudience.SDK : wanted.getAudience()).toString();
        key.defaultFromNumber = wanted.getDefaultFromNumber().orElse(null);
        key.createdAt = credential.createdAt;
        publishable.persist(key);
        return mapper.issued(key, issued.secret());
    }

    @Transactional
    PublishableKeyPage list(int limit, int offset) {
        Page<PublishableKeyEntity> page = ListQuery.of(publishable.getEntityManager(), PublishableKeyEntity.class)
                .orderBy(NEWEST_FIRST)
                .page(limit, offset);
        Map<String, String> prefixes = keys.findAll(page.map(key -> key.credentialId)).stream()
                .collect(Collectors.toMap(credential -> credential.id, credential -> credential.prefix));
        return new PublishableKeyPage()
                .keys(page.map(key -> mapper.listed(key, KeyFormats.shown(prefixes.get(key.credentialId)))))
                .total((int) page.total())
                .limit(limit)
                .offset(offset);
    }

    /** What the key was allowed goes with it; that it was there stays with the credentials. */
    @Transactional
    void revoke(String id) {
        if (!publishable.deleteById(id)) {
            throw ApiException.notFound(null);
        }
        keys.end(id);
    }

    private void requireAgent(UUID id) {
        if (agents.findById(id) == null) {
            throw Failure.of(FailureKind.NOT_FOUND, "Agent not found")
                    .withCode("agent_not_found")
                    .asException();
        }
    }

    private static List<String> channels(Set<KeyChannel> wanted) {
        Collection<KeyChannel> channels = wanted == null || wanted.isEmpty() ? List.of(KeyChannel.WEB) : wanted;
        return channels.stream().map(KeyChannel::toString).toList();
    }
}
