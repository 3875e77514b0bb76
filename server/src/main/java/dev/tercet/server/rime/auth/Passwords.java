package dev.tercet.server.rime.auth;

import dev.tercet.server.kernel.ids.Ids;
import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.inject.Singleton;

/** Compares passwords with their bcrypt hashes. A person who is not there costs as much as one who is. Thread-safe. */
@Singleton
public class Passwords {

    private final String decoy = BcryptUtil.bcryptHash(Ids.secret());

    /** Whether the hash is that of the password; never for a null hash. */
    public boolean match(String password, String hash) {
        boolean same = BcryptUtil.matches(password, hash == null ? decoy : hash);
        return same && hash != null;
    }
}
