package dev.tercet.server.kernel.tenancy;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.concurrent.Callable;

/** Work for a tenant outside any request: in a context of its own, in a transaction of its own. Thread-safe. */
@Singleton
public class TenantWork {

    private final TenantContext tenant;

    public TenantWork(TenantContext tenant) {
        this.tenant = tenant;
    }

    /** Enters the tenant, runs the work in a new transaction, and leaves the thread as it was. */
    public <T> T call(String tenantId, Callable<T> work) {
        ManagedContext requests = Arc.container().requestContext();
        ContextState before = requests.getStateIfActive();
        requests.activate(null);
        try {
            tenant.enter(tenantId);
            return QuarkusTransaction.requiringNew().call(work);
        } finally {
            requests.terminate();
            if (before != null) {
                requests.activate(before);
            }
        }
    }
}
