package dev.tercet.server.rymi.calls;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/**
 * A tenant of a test's own, with one agent and a secret key.
 *
 * @param id the tenant
 * @param key its secret key
 * @param agentId its agent
 */
record TestTenant(String id, String key, UUID agentId) {

    static TestTenant make(Flyway owner, String plan, String balance) throws SQLException {
        TestTenant tenant =
                new TestTenant(UUID.randomUUID().toString(), "rymi_test_" + UUID.randomUUID(), UUID.randomUUID());
        tenant.run(
                owner,
                "insert into kernel.tenant (id, api, name, plan) values (?, 'rymi', 'Test', ?)",
                tenant.id,
                plan);
        tenant.run(owner, """
                insert into kernel.credential (id, tenant_id, api, kind, scheme, name, prefix, secret_hash, plan)
                values (?, ?, 'rymi', 'key', 'secretKey', 'Test', 'rymi_test', sha256(convert_to(?, 'UTF8')), ?)
                """, UUID.randomUUID().toString(), tenant.id, tenant.key, plan);
        tenant.run(owner, """
                insert into rymi.agent (id, tenant_id, name, agent_role, created_at, updated_at)
                values (?, ?, 'Test agent', 'operator', now(), now())
                """, tenant.agentId, tenant.id);
        tenant.run(
                owner,
                "insert into rymi.account (id, tenant_id, balance_usd) values (?, ?, ?)",
                UUID.randomUUID(),
                tenant.id,
                new BigDecimal(balance));
        return tenant;
    }

    /** Runs a statement as the owner of the schema. */
    void run(Flyway owner, String sql, Object... values) throws SQLException {
        try (Connection connection = owner.getConfiguration().getDataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
