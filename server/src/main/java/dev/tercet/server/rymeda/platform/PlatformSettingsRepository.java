package dev.tercet.server.rymeda.platform;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;

/** What organizations have chosen: one row each, from their first choice on. */
@Singleton
class PlatformSettingsRepository implements PanacheRepositoryBase<PlatformSettingsEntity, String> {

    /** The row of the organization, held against other changes until the transaction ends; made if there is none. */
    PlatformSettingsEntity hold(String organizationId, Instant now) {
        getEntityManager()
                .createNativeQuery("insert into rymeda.platform_settings (organization_id, tenant_id, updated_at)"
                        + " values (:organization, :organization, :now) on conflict do nothing")
                .setParameter("organization", organizationId)
                .setParameter("now", now)
                .executeUpdate();
        return findById(organizationId, LockModeType.PESSIMISTIC_WRITE);
    }
}
