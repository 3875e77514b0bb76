package dev.tercet.server.rymi.agents;

import dev.tercet.contract.rymi.model.Agent;
import dev.tercet.contract.rymi.model.AgentCallPage;
import dev.tercet.contract.rymi.model.AgentChange;
import dev.tercet.contract.rymi.model.AgentPage;
import dev.tercet.contract.rymi.model.AgentReceipt;
import dev.tercet.contract.rymi.model.AgentUpdate;
import dev.tercet.contract.rymi.model.CallStatus;
import dev.tercet.contract.rymi.model.NewAgent;
import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.errors.Failure;
import dev.tercet.server.kernel.errors.FailureKind;
import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.server.kernel.errors.NotImplementedException;
import dev.tercet.server.kernel.ids.Ids;
import dev.tercet.server.kernel.page.ListQuery;
import dev.tercet.server.kernel.page.Page;
import io.quarkus.arc.All;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Makes, reads, changes and deletes agents. */
@Singleton
public class AgentService {

    private static final ListQuery.Order<AgentEntity> NEWEST_FIRST =
            new ListQuery.Order<>("createdAt", true, a -> a.createdAt, a -> a.id.toString());

    private final AgentRepository agents;
    private final AgentProfiles profiles;
    private final AgentDrafts drafts;
    private final AgentMapper mapper;
    private final List<AgentDependent> dependents;
    private final Instance<AgentCallHistory> calls;
    private final Clock clock;

    public AgentService(
            AgentRepository agents,
            AgentProfiles profiles,
            AgentDrafts drafts,
            AgentMapper mapper,
            @All List<AgentDependent> dependents,
            Instance<AgentCallHistory> calls,
            Clock clock) {
        this.agents = agents;
        this.profiles = profiles;
        this.drafts = drafts;
        this.mapper = mapper;
        this.dependents = dependents;
        this.calls = calls;
        this.clock = clock;
    }

    @Transactional
    AgentPage list(int limit, int offset) {
        Page<AgentEntity> page = ListQuery.of(agents.getEntityManager(), AgentEntity.class)
                .orderBy(NEWEST_FIRST)
                .page(limit, offset);
        return new AgentPage()
                .agents(page.map(agent -> mapper.summary(profiles.of(agent))))
                .total((int) page.total())
                .limit(limit)
                .offset(offset);
    }

    @Transactional
    AgentReceipt create(NewAgent body) {
        AgentEntity agent = drafts.of(body);
        refuse(drafts.check(agent));
        agent.id = Ids.uuid();
        agent.createdAt = clock.instant();
        agent.updatedAt = agent.createdAt;
        agents.persist(agent);
        return receipt(AgentChange.CREATED, agent.id);
    }

    @Transactional
    Agent get(String id) {
        return profiles.find(known(id)).map(mapper::agent).orElseThrow(AgentService::unknown);
    }

    /** An update answers for what it breaks, not for what was broken before: a voice may have left the catalogue since. */
    @Transactional
    AgentReceipt update(String id, AgentUpdate body) {
        AgentEntity agent = lock(id);
        List<FieldError> before = drafts.check(agent);
        drafts.apply(body, agent);
        List<FieldError> after = drafts.check(agent);
        refuse(after.stream().filter(error -> !before.contains(error)).toList());
        agent.updatedAt = clock.instant();
        return receipt(AgentChange.UPDATED, agent.id);
    }

    @Transactional
    AgentReceipt delete(String id) {
        AgentEntity agent = lock(id);
        if (dependents.stream().anyMatch(dependent -> dependent.isUsing(agent.id))) {
            throw Failure.of(FailureKind.CONFLICT, "The agent has an active call")
                    .withCode("agent_in_use")
                    .asException();
        }
        dependents.forEach(dependent -> dependent.release(agent.id));
        agents.delete(agent);
        return receipt(AgentChange.DELETED, agent.id);
    }

    @Transactional
    AgentCallPage calls(String id, int limit, int offset, CallStatus status) {
        AgentEntity agent = agents.findByIdOptional(known(id)).orElseThrow(AgentService::unknown);
        if (calls.isUnsatisfied()) {
            throw new NotImplementedException("listAgentCalls");
        }
        return calls.get().page(agent.id, limit, offset, status);
    }

    private AgentEntity lock(String id) {
        return agents.findByIdOptional(known(id), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(AgentService::unknown);
    }

    private static UUID known(String id) {
        return Ids.readUuid(id).orElseThrow(AgentService::unknown);
    }

    private static ApiException unknown() {
        return ApiException.notFound(null);
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw ApiException.unprocessable(errors);
        }
    }

    private static AgentReceipt receipt(AgentChange change, UUID id) {
        return new AgentReceipt().status(change).id(id);
    }
}
