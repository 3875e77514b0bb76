package dev.tercet.server.kernel.auth;

import dev.tercet.server.kernel.auth.FirstTenant.Tenant;
import dev.tercet.server.kernel.tenancy.TenantContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Set;

/**
 * Makes first tenants. Of replicas that start together one makes it, while the others wait for a lock of the database and
 * then find it there.
 */
@Singleton
class FirstTenants {

    private static final String LOCK = "select 1 from (select pg_advisory_xact_lock(hashtext('kernel.tenant'))) l";

    private final EntityManager entities;
    private final TenantContext context;

    FirstTenants(EntityManager entities, TenantContext context) {
        this.entities = entities;
        this.context = context;
    }

    /** The APIs that have tenants: nothing is left to be done for them. */
    @ActivateRequestContext
    Set<String> served() {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        Set.copyOf(entities.createNativeQuery("select distinct api from kernel.tenant", String.class)
                                .getResultList()));
    }

    @ActivateRequestContext
    void foundUnlessThereIsOne(FirstTenant first) {
        Tenant tenant = first.tenant();
        context.enter(tenant.id());
        try {
            QuarkusTransaction.requiringNew().run(() -> found(first, tenant));
        } finally {
            context.leave();
        }
    }

    private void found(FirstTenant first, Tenant tenant) {
        entities.createNativeQuery(LOCK, Integer.class).getSingleResult();
        if (!hasTenant(first.api())) {
            insert(first.api(), tenant);
            Map<String, String> shown = first.furnish(tenant);
            entities.flush();
            show(first.api(), tenant, shown);
        }
    }

    /**
     * On the console and not in the log, which goes to places where no credential should. Before the transaction ends: after
     * a crash in between, the next start makes and shows another one, whereas one that was never shown would be lost.
     */
    private static void show(String api, Tenant tenant, Map<String, String> secrets) {
        StringBuilder text = new StringBuilder(System.lineSeparator());
        text.append("First start: %s had no tenant and has one now. Keep what follows, it is not shown again.%n"
                .formatted(api));
        text.append("  %-16s %s%n".formatted("tenant", tenant.id()));
        secrets.forEach((label, secret) -> text.append("  %-16s %s%n".formatted(label, secret)));
        System.out.println(text);
    }

    private boolean hasTenant(String api) {
        return !entities.createNativeQuery("select id from kernel.tenant where api = :api limit 1", String.class)
                .setParameter("api", api)
                .getResultList()
                .isEmpty();
    }

    private void insert(String api, Tenant tenant) {
        entities.createNativeQuery("insert into kernel.tenant (id, api, name, plan) values (:id, :api, :name, :plan)")
                .setParameter("id", tenant.id())
                .setParameter("api", api)
                .setParameter("name", tenant.name())
                .setParameter("plan", tenant.plan())
                .executeUpdate();
    }
}
