package dev.tercet.server.rime.connectors;

import dev.tercet.contract.rime.api.ConnectorsApi;
import dev.tercet.contract.rime.model.Connector;
import dev.tercet.contract.rime.model.ConnectorPage;
import dev.tercet.contract.rime.model.ConnectorType;
import dev.tercet.contract.rime.model.ConnectorUpdate;
import dev.tercet.contract.rime.model.NewConnector;

/** {@code /api/v1/connectors} and {@code /api/v1/projects/{projectId}/connectors} */
public class ConnectorsResource implements ConnectorsApi {

    private final ConnectorService connectors;

    public ConnectorsResource(ConnectorService connectors) {
        this.connectors = connectors;
    }

    @Override
    public ConnectorPage listAllConnectors(ConnectorType type, Integer limit, String cursor) {
        return connectors.listAll(name(type), limit, cursor);
    }

    @Override
    public ConnectorPage listConnectors(String projectId, ConnectorType type, Integer limit, String cursor) {
        return connectors.list(projectId, name(type), limit, cursor);
    }

    @Override
    public Connector createConnector(String projectId, NewConnector newConnector) {
        return connectors.create(projectId, newConnector);
    }

    @Override
    public Connector getConnector(String projectId, String connectorId) {
        return connectors.get(projectId, connectorId);
    }

    @Override
    public Connector updateConnector(String projectId, String connectorId, ConnectorUpdate connectorUpdate) {
        return connectors.update(projectId, connectorId, connectorUpdate);
    }

    @Override
    public void deleteConnector(String projectId, String connectorId) {
        connectors.delete(projectId, connectorId);
    }

    private static String name(ConnectorType type) {
        return type == null ? null : type.toString();
    }
}
