package dev.tercet.server.kernel.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tercet.server.kernel.tenancy.TenantContext;
import dev.tercet.server.kernel.trace.Traces;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Writes down what has happened, in the transaction in which it happens: either both are there afterwards or neither. Who
 * wants to be told is found later, by a relay that reads committed events in their order. Thread-safe.
 */
@Singleton
public class Outbox {

    private static final String INSERT =
            "insert into kernel.event (tenant_id, type, data, occurred_at, trace_parent) values (?, ?, ?, ?, ?)";

    private final DataSource database;
    private final TenantContext tenant;
    private final ObjectMapper json;
    private final Event<EventWritten> written;
    private final Traces traces;
    private final Clock clock;

    public Outbox(
            DataSource database,
            TenantContext tenant,
            ObjectMapper json,
            Event<EventWritten> written,
            Traces traces,
            Clock clock) {
        this.database = database;
        this.tenant = tenant;
        this.json = json;
        this.written = written;
        this.traces = traces;
        this.clock = clock;
    }

    /**
     * Adds an event of the current tenant to the running transaction.
     *
     * @param type its name in the contract's {@code events.yaml}
     * @param data what the contract shows under {@code data}, usually the generated type; written down as JSON at once
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(String type, Object data) {
        publish(List.of(new NewEvent(type, data)));
    }

    /** Adds events of the current tenant to the running transaction, in their order and in one round trip. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(List<NewEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (NewEvent event : events) {
                insert.setString(1, tenant.id());
                insert.setString(2, event.type());
                insert.setString(3, json.writeValueAsString(event.data()));
                insert.setTimestamp(4, Timestamp.from(clock.instant()));
                insert.setString(5, traces.running());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("cannot write down what happened: " + types(events), e);
        }
        types(events).forEach(type -> written.fire(new EventWritten(tenant.id(), type)));
    }

    private static Set<String> types(List<NewEvent> events) {
        return events.stream().map(NewEvent::type).collect(Collectors.toCollection(TreeSet::new));
    }
}
