package dev.tercet.server.rymeda.network;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** Credentials of the tenant's providers. */
@Singleton
public class ProviderCredentialRepository implements PanacheRepositoryBase<ProviderCredentialEntity, String> {

    /** Whether the provider holds a verified licence that is valid on the day. */
    public boolean isLicensed(String providerId, LocalDate day) {
        return count(
                        "providerId = :provider and type = :license and status = :verified"
                                + " and (issuedOn is null or issuedOn <= :day) and (expiresOn is null or expiresOn >= :day)",
                        Parameters.with("provider", providerId)
                                .and("license", CredentialType.LICENSE)
                                .and("verified", CredentialStatus.VERIFIED)
                                .and("day", day))
                > 0;
    }
}
