package dev.tercet.server.rymeda.platform;

import dev.tercet.contract.rymeda.model.BillingProvider;
import dev.tercet.contract.rymeda.model.BillingProviderInput;
import dev.tercet.server.kernel.tenancy.TenantContext;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Keeps who bills for an organization, in the caller's transaction. */
@Singleton
class BillingProviderService {

    private final BillingProviderRepository billers;
    private final BillingProviderMapper mapper;
    private final TenantContext tenant;
    private final Clock clock;

    BillingProviderService(
            BillingProviderRepository billers, BillingProviderMapper mapper, TenantContext tenant, Clock clock) {
        this.billers = billers;
        this.mapper = mapper;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** Null while it is not known. */
    BillingProvider get() {
        return mapper.toContract(billers.find());
    }

    void replace(BillingProviderInput input) {
        BillingProviderEntity biller = billers.find();
        boolean first = biller == null;
        if (first) {
            biller = new BillingProviderEntity();
            biller.tenantId = tenant.id();
        }
        mapper.fill(biller, input);
        biller.updatedAt = clock.instant();
        if (first) {
            billers.persist(biller);
        }
    }
}
