package dev.tercet.server.rime.auth;

import dev.tercet.server.rime.users.PersonRepository;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** In the sandbox, where one host serves all tenants, a person's e-mail address tells the tenant. */
@Singleton
public class TenantOfAddress {

    private final boolean sandbox;
    private final PersonRepository people;

    public TenantOfAddress(
            @ConfigProperty(name = "tercet.sandbox", defaultValue = "false") boolean sandbox, PersonRepository people) {
        this.sandbox = sandbox;
        this.people = people;
    }

    /** The tenant, or null when there is none or more than one, and outside the sandbox. */
    @Transactional
    public String find(String email) {
        List<String> tenants = sandbox ? people.tenantsOf(email) : List.of();
        return tenants.size() == 1 ? tenants.get(0) : null;
    }
}
