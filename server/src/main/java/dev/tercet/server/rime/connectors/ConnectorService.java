package dev.tercet.server.rime.connectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tercet.contract.rime.model.Connector;
import dev.tercet.contract.rime.model.ConnectorConfig;
import dev.tercet.contract.rime.model.ConnectorPage;
import dev.tercet.contract.rime.model.ConnectorUpdate;
import dev.tercet.contract.rime.model.NewConnector;
import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.errors.Failure;
import dev.tercet.server.kernel.errors.FailureKind;
import dev.tercet.server.kernel.ids.Ids;
import dev.tercet.server.kernel.request.CurrentRequest;
import dev.tercet.server.rime.projects.KnownTimezone;
import dev.tercet.server.rime.projects.PathId;
import dev.tercet.server.rime.projects.ProjectAccess;
import dev.tercet.server.rime.projects.ProjectEntity;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** The rules of connectors: the configuration is of the connector's type, and names are unique in the project. */
@Singleton
public class ConnectorService {

    private static final String UNTESTED = "untested";
    private static final String DEFAULT_POLICY = "allow_columns";

    private final ConnectorRepository connectors;
    private final ConnectorViews views;
    private final ConfigSecrets configs;
    private final ConnectorSecrets secrets;
    private final ProjectAccess projects;
    private final CurrentRequest request;
    private final ObjectMapper json;
    private final Clock clock;

    public ConnectorService(
            ConnectorRepository connectors,
            ConnectorViews views,
            ConfigSecrets configs,
            ConnectorSecrets secrets,
            ProjectAccess projects,
            CurrentRequest request,
            ObjectMapper json,
            Clock clock) {
        this.connectors = connectors;
        this.views = views;
        this.configs = configs;
        this.secrets = secrets;
        this.projects = projects;
        this.request = request;
        this.json = json;
        this.clock = clock;
    }

    /** Those of all projects that the credential reaches. */
    @Transactional
    public ConnectorPage listAll(String type, int limit, String cursor) {
        return views.of(connectors.page(projects.onlyProject(), type, limit, cursor, "listAllConnectors"));
    }

    @Transactional
    public ConnectorPage list(String projectId, String type, int limit, String cursor) {
        ProjectEntity project = projects.require(projectId);
        return views.of(connectors.page(project.id, type, limit, cursor, "listConnectors"));
    }

    @Transactional
    public Connector create(String projectId, NewConnector wanted) {
        ProjectEntity project = projects.require(projectId);
        ConnectorEntity connector = new ConnectorEntity();
        connector.id = Ids.uuid();
        connector.projectId = project.id;
        connector.name = wanted.getName();
        connector.type = wanted.getType().toString();
        KnownTimezone.require(wanted.getTimezone());
        configure(connector, wanted.getConfig());
        connector.schedule = wanted.getSchedule();
        connector.timezone = wanted.getTimezone();
        connector.enabled = wanted.getEnabled();
        connector.schemaChangePolicy = wanted.getSchemaChangePolicy() == null
                ? DEFAULT_POLICY
                : wanted.getSchemaChangePolicy().toString();
        connector.createdAt = clock.instant();
        connector.updatedAt = connector.createdAt;
        requireFree(connector);
        connectors.persist(connector);
        flush();
        request.created("/api/v1/projects/" + project.id + "/connectors/" + connector.id);
        return views.of(connector);
    }

    @Transactional
    public Connector get(String projectId, String connectorId) {
        return views.of(require(projectId, connectorId));
    }

    @Transactional
    public Connector update(String projectId, String connectorId, ConnectorUpdate changes) {
        ConnectorEntity connector = require(projectId, connectorId);
        KnownTimezone.require(changes.getTimezone());
        if (changes.getConfig() != null) {
            configure(connector, changes.getConfig());
        }
        if (changes.getName() != null) {
            connector.name = changes.getName();
        }
        if (changes.getSchedule().isPresent()) {
            connector.schedule = changes.getSchedule().get();
        }
        if (changes.getTimezone() != null) {
            connector.timezone = changes.getTimezone();
        }
        if (changes.getEnabled() != null) {
            connector.enabled = changes.getEnabled();
        }
        if (changes.getSchemaChangePolicy() != null) {
            connector.schemaChangePolicy = changes.getSchemaChangePolicy().toString();
        }
        connector.updatedAt = clock.instant();
        flush();
        return views.of(connector);
    }

    @Transactional
    public void delete(String projectId, String connectorId) {
        ConnectorEntity connector = require(projectId, connectorId);
        if (connectors.isUsed(connector.id)) {
            throw used();
        }
        connectors.delete(connector);
        flush();
    }

    private ConnectorEntity require(String projectId, String connectorId) {
        UUID project = projects.require(projectId).id;
        return PathId.read(connectorId)
                .flatMap(id -> connectors.findIn(project, id))
                .orElseThrow(() -> ApiException.notFound(
                        "Connector with ID '" + connectorId + "' was not found in this project."));
    }

    private void configure(ConnectorEntity connector, ConnectorConfig config) {
        ObjectNode tree = json.valueToTree(config);
        String type = tree.path("type").asText();
        if (!type.equals(connector.type)) {
            String text = "A connector of type '%s' cannot have a configuration of type '%s'.";
            throw Failure.of(FailureKind.UNPROCESSABLE, text.formatted(connector.type, type))
                    .asException();
        }
        ConfigDefaults.fillIn(tree);
        StoredConfig stored = configs.part(tree);
        connector.config = stored.shown();
        connector.sealedSecrets = secrets.seal(connector.id, stored.secrets());
        connector.status = UNTESTED;
    }

    private void requireFree(ConnectorEntity connector) {
        if (connectors.isTaken(connector.projectId, connector.name, connector.id)) {
            throw taken();
        }
    }

    /** Of two who do at once what only one may do, both find the way free; the database lets one of them through. */
    private void flush() {
        try {
            connectors.flush();
        } catch (ConstraintViolationException e) {
            throw switch (String.valueOf(e.getConstraintName())) {
                case "connector_name" -> taken();
                case "connector_use_connector" -> used();
                default -> e;
            };
        }
    }

    private static ApiException used() {
        return ApiException.conflict("The connector is used by a pipeline.");
    }

    private static ApiException taken() {
        return ApiException.conflict("A connector with this name already exists in this project.");
    }
}
