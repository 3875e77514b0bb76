package dev.tercet.server.rime.connectors;

import dev.tercet.contract.rime.model.Connector;
import dev.tercet.contract.rime.model.ConnectorRunStatus;
import dev.tercet.contract.rime.model.ConnectorStatus;
import dev.tercet.contract.rime.model.ConnectorType;
import dev.tercet.contract.rime.model.SchemaChangePolicy;
import java.time.Instant;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Connectors as the contract shows them. */
@Mapper
public interface ConnectorMapper {

    /** @param zone the time zone in force, be it the connector's or the project's */
    @Mapping(target = "timezone", source = "zone")
    Connector toContract(ConnectorEntity connector, String zone, Instant nextRunAt);

    default ConnectorType type(String name) {
        return ConnectorType.fromValue(name);
    }

    default ConnectorStatus status(String name) {
        return ConnectorStatus.fromValue(name);
    }

    default SchemaChangePolicy schemaChangePolicy(String name) {
        return SchemaChangePolicy.fromValue(name);
    }

    default ConnectorRunStatus runStatus(String name) {
        return name == null ? null : ConnectorRunStatus.fromValue(name);
    }
}
