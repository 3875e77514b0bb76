package dev.tercet.server.kernel.secrets;

import dev.tercet.server.kernel.jobs.RecurringJob;
import dev.tercet.server.kernel.tenancy.TenantScope;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Seals with the current key what older ones sealed, so that those can be removed. */
@Singleton
public class Resealing implements RecurringJob {

    private static final Logger LOG = Logger.getLogger(Resealing.class);
    private static final int BATCH = 100;
    private static final List<String> NO_TENANT = Collections.singletonList(null);

    private final List<SealedColumn> columns;
    private final SecretBox box;
    private final TenantScope tenants;
    private final DataSource database;

    public Resealing(@All List<SealedColumn> columns, SecretBox box, TenantScope tenants, DataSource database) {
        this.columns = columns;
        this.box = box;
        this.tenants = tenants;
        this.database = database;
    }

    @Override
    public String name() {
        return "kernel.secrets.reseal";
    }

    /** Keys are rotated a few times a year; an hour is soon enough, and a turn with nothing to do is a query a column. */
    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() throws Exception {
        for (SealedColumn column : columns) {
            int resealed = 0;
            for (String tenant : column.tenants() ? tenants.tenants(null) : NO_TENANT) {
                resealed += tenants.call(tenant, () -> reseal(column));
            }
            if (resealed > 0) {
                LOG.infof("sealed %d secrets of %s with the current key", resealed, column.table());
            }
        }
    }

    private int reseal(SealedColumn column) {
        int all = 0;
        int some;
        do {
            some = QuarkusTransaction.requiringNew().call(() -> resealSome(column));
            all += some;
        } while (some == BATCH);
        return all;
    }

    private int resealSome(SealedColumn column) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Map<String, byte[]> stale = stale(connection, column);
            String update = "update " + column.table() + " set " + column.column() + " = ? where id::text = ?";
            try (PreparedStatement statement = connection.prepareStatement(update)) {
                for (Map.Entry<String, byte[]> secret : stale.entrySet()) {
                    String purpose = column.purpose(secret.getKey());
                    statement.setBytes(1, box.seal(box.open(secret.getValue(), purpose), purpose));
                    statement.setString(2, secret.getKey());
                    statement.executeUpdate();
                }
            }
            return stale.size();
        }
    }

    private Map<String, byte[]> stale(Connection connection, SealedColumn column) throws SQLException {
        String select = "select id::text, " + column.column() + " from " + column.table() + " where substring("
                + column.column() + " from 1 for " + SecretBox.PREFIX + ") <> ? limit " + BATCH
                + " for update skip locked";
        Map<String, byte[]> stale = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setBytes(1, box.currentPrefix());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    stale.put(row.getString(1), row.getBytes(2));
                }
            }
        }
        return stale;
    }
}
