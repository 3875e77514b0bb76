package dev.tercet.server.rymeda.care;

import dev.tercet.contract.rymeda.model.Client;
import dev.tercet.contract.rymeda.model.ClientPage;
import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.page.CursorCodec;
import dev.tercet.server.kernel.page.ListQuery;
import dev.tercet.server.kernel.page.ListQuery.Order;
import dev.tercet.server.kernel.page.Page;
import dev.tercet.server.rymeda.page.Pages;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** Reads the records of people in care: one as a profile, many in brief. */
@Singleton
class ClientProfiles {

    private static final int PLANS_SHOWN = 100;
    private static final int SESSIONS_SHOWN = 20;

    /** U+10FFFF, which comes after every character: a text that begins with another ends before that other and this. */
    private static final String LAST = "\uDBFF\uDFFF";

    private final ClientRepository clients;
    private final CarePlanRepository plans;
    private final SessionRepository sessions;
    private final ClientMapper mapper;
    private final CarePlanMapper planMapper;
    private final SessionMapper sessionMapper;
    private final CursorCodec cursors;

    ClientProfiles(
            ClientRepository clients,
            CarePlanRepository plans,
            SessionRepository sessions,
            ClientMapper mapper,
            CarePlanMapper planMapper,
            SessionMapper sessionMapper,
            CursorCodec cursors) {
        this.clients = clients;
        this.plans = plans;
        this.sessions = sessions;
        this.mapper = mapper;
        this.planMapper = planMapper;
        this.sessionMapper = sessionMapper;
        this.cursors = cursors;
    }

    @Transactional
    Client get(String id) {
        ClientEntity client = clients.findById(id);
        if (client == null) {
            throw unknown();
        }
        return of(client);
    }

    /** The profile: demographics, coverage, diagnoses, active plans and the latest completed sessions. */
    Client of(ClientEntity client) {
        return mapper.client(
                client,
                plans.active(client.id, PLANS_SHOWN).stream()
                        .map(planMapper::plan)
                        .toList(),
                sessions.latestCompleted(client.id, SESSIONS_SHOWN).stream()
                        .map(sessionMapper::historyEntry)
                        .toList());
    }

    @Transactional
    ClientPage list(ClientFilter filter, int limit, String cursor) {
        ListQuery<ClientEntity> query = clients.query()
                .where("e.status = :status", "status", filter.status())
                .where(
                        "(" + beginsWith("firstNameKey") + " or " + beginsWith("lastNameKey") + " or "
                                + beginsWith("medicalRecordNumberKey") + ")",
                        "search",
                        filter.search())
                .orderBy(order(filter.sort()));
        Page<ClientEntity> page = query.page(limit, cursor, cursors, "listClients");
        return new ClientPage().data(page.map(mapper::summary)).pagination(Pages.pagination(page, query.count()));
    }

    /** As two comparisons, since row-level security lets an index serve those and no pattern. */
    private static String beginsWith(String key) {
        return "(e." + key + " >= lower(:search) and e." + key + " < lower(:search) || '" + LAST + "')";
    }

    private static Order<ClientEntity> order(String sort) {
        boolean descending = sort.startsWith("-");
        return sort.endsWith("lastName")
                ? new Order<>("lastName", descending, client -> client.lastName, client -> client.id)
                : new Order<>("createdAt", descending, client -> client.createdAt, client -> client.id);
    }

    static ApiException unknown() {
        return ApiException.notFound("Client not found");
    }
}
