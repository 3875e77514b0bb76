package dev.tercet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.server.kernel.tenancy.TenantScope;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Whatever is read and not changed is not written back. A column whose value does not survive its own copy (a JSON number
 * that comes back in another form) would be, with every read.
 */
@QuarkusTest
class ReadsWriteNothingTest {

    @Inject
    TenantScope tenants;

    @Inject
    EntityManager entities;

    @Test
    void noRowOfTheSandboxIsWrittenBackWhenItIsRead() {
        tenants.transact("3f1c8e52-7a4d-4b1e-9c36-5d2a8f0b7e11", () -> entities.createNativeQuery(
                        "update rymi.agent set advanced = '{\"volume\": 1.0, \"pace\": 1e2}'"
                                + " where id = '550e8400-e29b-41d4-a716-446655440000'")
                .executeUpdate());
        for (String tenant : tenants.tenants(null)) {
            List<String> sent = SentSql.during(() -> tenants.transact(tenant, this::readEverything));
            assertThat(sent).as(tenant).isNotEmpty().allMatch(sql -> sql.startsWith("select"), "only reads");
        }
    }

    private int readEverything() {
        int rows = 0;
        for (var entity : entities.getMetamodel().getEntities()) {
            rows += entities.createQuery("from " + entity.getJavaType().getName(), entity.getJavaType())
                    .getResultList()
                    .size();
        }
        entities.flush();
        return rows;
    }
}
