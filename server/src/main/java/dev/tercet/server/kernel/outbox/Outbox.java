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
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, tenant.id());
            insert.setString(2, type);
            insert.setString(3, json.writeValueAsString(data));
            insert.setTimestamp(4, Timestamp.from(clock.instant()));
            insert.setString(5, traces.running());
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("cannot write the event " + type + " down", e);
        }
        written.fire(new EventWritten(tenant.id(), type));
    }
}
