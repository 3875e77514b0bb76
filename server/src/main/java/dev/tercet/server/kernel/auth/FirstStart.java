package dev.tercet.server.kernel.auth;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Gives every API that is switched on and has no tenant a first one, and shows its administrator credential on the console,
 * once. The sandbox has its own.
 */
@Singleton
public class FirstStart {

    private final boolean sandbox;
    private final Set<String> apis;
    private final FirstStartSettings settings;
    private final List<FirstTenant> firstTenants;
    private final FirstTenants founding;

    public FirstStart(
            @ConfigProperty(name = "tercet.sandbox", defaultValue = "false") boolean sandbox,
            @ConfigProperty(name = "tercet.apis", defaultValue = "rymeda,rymi,rime") Set<String> apis,
            FirstStartSettings settings,
            @All List<FirstTenant> firstTenants,
            FirstTenants founding) {
        this.sandbox = sandbox;
        this.apis = apis;
        this.settings = settings;
        this.firstTenants = firstTenants;
        this.founding = founding;
    }

    /** After the check that the database is not a sandbox's. */
    void begin(@Observes @Priority(20) StartupEvent started) {
        if (sandbox || !settings.enabled()) {
            return;
        }
        Set<String> served = founding.served();
        for (FirstTenant first : firstTenants) {
            if (apis.contains(first.api()) && !served.contains(first.api())) {
                founding.foundUnlessThereIsOne(first);
            }
        }
    }
}
