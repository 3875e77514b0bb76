package dev.tercet.server.kernel.tenancy;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
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
     * Runs the work as the tenant's, in a context of its own that ends with it; whose context the thread was in before, it is in
     * again afterwards. The work begins its own transactions.
     *
     * @param tenantId null for work of no tenant, to which the database shows no tenant's rows
     */
    public <T> T call(String tenantId, Callable<T> work) throws Exception {
        if (QuarkusTransaction.isActive()) {
            throw new IllegalStateException("a transaction is running, and it is somebody's already");
        }
        ManagedContext context = Arc.container().requestContext();
        ContextState outer = context.isActive() ? context.getState() : null;
        if (outer != null) {
            context.deactivate();
        }
        context.activate();
        try {
            tenant.enter(tenantId);
            return work.call();
        } finally {
            context.terminate();
            if (outer != null) {
                context.activate(outer);
            }
        }
    }

    /** Runs the work as the tenant's, in such a context and in a transaction of its own. */
    public <T> T transact(String tenantId, Callable<T> work) {
        try {
            return call(tenantId, () -> QuarkusTransaction.requiringNew().call(work));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the work for a tenant failed", e);
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
