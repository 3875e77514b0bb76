package dev.tercet.server.rymeda.care;

import dev.tercet.contract.rymeda.api.ClientsApi;
import dev.tercet.contract.rymeda.model.Client;

/** {@code /v1/care/clients}. */
public class ClientsResource implements ClientsApi {

    private final ClientService clients;

    ClientsResource(ClientService clients) {
        this.clients = clients;
    }

    @Override
    public Client getClient(String clientId) {
        return clients.get(clientId);
    }
}
