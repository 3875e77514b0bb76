package dev.tercet.server.rime.connectors;

import dev.tercet.contract.rime.model.Connector;
import dev.tercet.contract.rime.model.ConnectorPage;
import dev.tercet.server.kernel.page.Page;
import dev.tercet.server.kernel.time.CronSchedule;
import dev.tercet.server.rime.projects.ProjectAccess;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Connectors with what follows from them: the time zone in force and the next sync. Asked inside a transaction. */
@Singleton
public class ConnectorViews {

    private final ConnectorMapper mapper;
    private final ProjectAccess projects;
    private final Clock clock;

    public ConnectorViews(ConnectorMapper mapper, ProjectAccess projects, Clock clock) {
        this.mapper = mapper;
        this.projects = projects;
        this.clock = clock;
    }

    Connector of(ConnectorEntity connector) {
        return of(connector, projects.timezones(Set.of(connector.projectId)));
    }

    ConnectorPage of(Page<ConnectorEntity> page) {
        Set<UUID> projectIds = page.items().stream().map(c -> c.projectId).collect(Collectors.toSet());
        Map<UUID, String> timezones = projects.timezones(projectIds);
        return new ConnectorPage()
                .data(page.map(connector -> of(connector, timezones)))
                .nextCursor(page.next())
                .hasMore(page.hasMore());
    }

    private Connector of(ConnectorEntity connector, Map<UUID, String> timezones) {
        String zone = connector.timezone == null ? timezones.get(connector.projectId) : connector.timezone;
        return mapper.toContract(connector, zone, nextRun(connector, zone));
    }

    private Instant nextRun(ConnectorEntity connector, String zone) {
        if (connector.schedule == null || !connector.enabled) {
            return null;
        }
        return CronSchedule.parse(connector.schedule)
                .next(clock.instant(), ZoneId.of(zone))
                .orElse(null);
    }
}
