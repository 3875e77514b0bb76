package dev.tercet.server.rymi.billing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** The account of the running transaction's tenant. */
@Singleton
public class AccountRepository implements PanacheRepositoryBase<AccountEntity, UUID> {

    /** The account, held until the transaction ends: whoever asks for it next waits. */
    public Optional<AccountEntity> lock() {
        return findAll().withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Takes an amount in US dollars off the balance. */
    public void charge(BigDecimal amount) {
        update("balance = balance - ?1", amount);
    }
}
