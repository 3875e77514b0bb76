package dev.tercet.server.rymi.dnc;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;

/** Asks the tenant's Do-Not-Call list. For whoever is about to dial; needs a transaction. */
@Singleton
public class DncRegistry {

    private final DncRepository entries;

    public DncRegistry(DncRepository entries) {
        this.entries = entries;
    }

    /** Which of these E.164 numbers must not be called. */
    public Set<String> blocked(Collection<String> phones) {
        return entries.amongst(phones);
    }

    public boolean isBlocked(String phone) {
        return !blocked(Set.of(phone)).isEmpty();
    }
}
