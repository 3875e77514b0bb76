package dev.tercet.server.rymi.telephony;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** The carrier of the running transaction's tenant. */
@Singleton
public class CarrierRepository implements PanacheRepositoryBase<CarrierEntity, UUID> {

    public Optional<CarrierEntity> active() {
        return findAll().firstResultOptional();
    }
}
