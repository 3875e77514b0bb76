package dev.tercet.server.rymeda.care;

import dev.tercet.contract.rymeda.model.Client;
import dev.tercet.server.kernel.errors.ApiException;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** Reads the records of people in care. */
@Singleton
class ClientService {

    private static final int PLANS_SHOWN = 100;
    private static final int SESSIONS_SHOWN = 20;

    private final ClientRepository clients;
    private final CarePlanRepository plans;
    private final SessionRepository sessions;
    private final ClientMapper mapper;
    private final CarePlanMapper planMapper;
    private final SessionMapper sessionMapper;

    ClientService(
            ClientRepository clients,
            CarePlanRepository plans,
            SessionRepository sessions,
            ClientMapper mapper,
            CarePlanMapper planMapper,
            SessionMapper sessionMapper) {
        this.clients = clients;
        this.plans = plans;
        this.sessions = sessions;
        this.mapper = mapper;
        this.planMapper = planMapper;
        this.sessionMapper = sessionMapper;
    }

    /** The profile: demographics, coverage, diagnoses, active plans and the latest completed sessions. */
    @Transactional
    Client get(String id) {
        ClientEntity client = clients.findById(id);
        if (client == null) {
            throw ApiException.notFound("Client not found");
        }
        return mapper.client(
                client,
                plans.active(id, PLANS_SHOWN).stream().map(planMapper::plan).toList(),
                sessions.latestCompleted(id, SESSIONS_SHOWN).stream()
                        .map(sessionMapper::historyEntry)
                        .toList());
    }
}
