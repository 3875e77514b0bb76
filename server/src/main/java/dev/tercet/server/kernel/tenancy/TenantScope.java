package dev.tercet.server.kernel.tenancy;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/** Lets work that no request asked for run as a tenant's: jobs, relays, sweeps. Thread-safe. */
@Singleton
public class TenantScope {

    private final TenantContext tenant;
    private final DataSource database;

    public TenantScope(TenantContext tenant, DataSource database) {
        this.tenant = tenant;
        this.database = database;
    }

    /**
     * Runs the work as the tenant's, in a context that ends with it. The work begins its own transactions.
     *
     * @param tenantId null for work of no tenant, to which the database shows no tenant's rows
     */
    public <T> T call(String tenantId, Callable<T> work) throws Exception {
        ManagedContext context = Arc.container().requestContext();
        if (context.isActive()) {
            throw new IllegalStateException("somebody's request is running on this thread");
        }
        context.activate();
        try {
            tenant.enter(tenantId);
            return work.call();
        } finally {
            context.terminate();
        }
    }

    /** The ids of all tenants, or of those of one API. */
    public List<String> tenants(String api) {
        return QuarkusTransaction.requiringNew().call(() -> select(api));
    }

    private List<String> select(String api) throws SQLException {
        String sql = "select id from kernel.tenant where ?::text is null or api = ? order by id";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, api);
            statement.setString(2, api);
            try (ResultSet row = statement.executeQuery()) {
                List<String> ids = new ArrayList<>();
                while (row.next()) {
                    ids.add(row.getString(1));
                }
                return ids;
            }
        }
    }
}
