package dev.tercet.server.rymeda.care;

import dev.tercet.contract.rymeda.api.ClientsApi;
import dev.tercet.contract.rymeda.model.Client;
import dev.tercet.contract.rymeda.model.ClientPage;
import dev.tercet.contract.rymeda.model.ClientSort;
import dev.tercet.contract.rymeda.model.ClientUpdate;
import dev.tercet.contract.rymeda.model.NewClient;
import dev.tercet.server.kernel.request.CurrentRequest;

/** {@code /v1/care/clients}. */
public class ClientsResource implements ClientsApi {

    private final ClientService clients;
    private final ClientProfiles profiles;
    private final ClientMapper mapper;
    private final CurrentRequest request;

    ClientsResource(ClientService clients, ClientProfiles profiles, ClientMapper mapper, CurrentRequest request) {
        this.clients = clients;
        this.profiles = profiles;
        this.mapper = mapper;
        this.request = request;
    }

    @Override
    public Client createClient(NewClient body) {
        Client client = clients.create(body);
        request.created("/v1/care/clients/" + client.getId());
        return client;
    }

    @Override
    public ClientPage listClients(
            dev.tercet.contract.rymeda.model.ClientStatus status,
            String search,
            Integer limit,
            String cursor,
            ClientSort sort) {
        return profiles.list(new ClientFilter(mapper.status(status), search, sort.toString()), limit, cursor);
    }

    @Override
    public Client getClient(String clientId) {
        return profiles.get(clientId);
    }

    @Override
    public Client updateClient(String clientId, ClientUpdate body) {
        return clients.update(clientId, body);
    }
}
