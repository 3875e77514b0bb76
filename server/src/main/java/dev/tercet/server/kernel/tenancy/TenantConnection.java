package dev.tercet.server.kernel.tenancy;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Tells PostgreSQL, on each transaction's first use of a connection, which tenant its row-level security policies let
 * through. The setting is local to the transaction, so a pooled connection cannot carry it to the next caller.
 */
@Singleton
public class TenantConnection implements AgroalPoolInterceptor {

    private final TenantContext tenant;

    public TenantConnection(TenantContext tenant) {
        this.tenant = tenant;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        if (!Arc.container().requestContext().isActive() || tenant.id() == null) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement("select set_config('app.tenant', ?, true)")) {
            statement.setString(1, tenant.id());
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot tell the database the tenant", e);
        }
    }
}
