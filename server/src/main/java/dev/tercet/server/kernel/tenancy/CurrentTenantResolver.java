package dev.tercet.server.kernel.tenancy;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.RequestScoped;

/** Tells Hibernate the tenant, so that {@code @TenantId} columns are filled and filtered. */
@PersistenceUnitExtension
@RequestScoped
public class CurrentTenantResolver implements TenantResolver {

    /** Nobody's id: matches no row. */
    private static final String NONE = "-";

    private final TenantContext tenant;

    public CurrentTenantResolver(TenantContext tenant) {
        this.tenant = tenant;
    }

    @Override
    public String getDefaultTenantId() {
        return NONE;
    }

    @Override
    public String resolveTenantId() {
        return tenant.id() == null ? NONE : tenant.id();
    }
}
