package dev.tercet.server.sandbox;

import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Says, once the sandbox answers, where it is and what to try first. */
@Singleton
public class Welcome {

    private static final Logger LOG = Logger.getLogger("tercet");
    private static final String TEXT = """
            The sandbox is ready.

              Reference pages   %1$s/docs
              Rymeda            curl %1$s/v1/care/clients/client_123 -H "Authorization: Bearer rym_test_your_api_key_here"
              Rymi              curl %1$s/v1/agents -H "Authorization: Bearer YOUR_API_KEY"
              Rime              curl %1$s/api/v1/projects -H "Authorization: Bearer rime_sandbox_token"

            Health and metrics are at the management address that the next line names, under /q/health and /q/metrics.
            Stop it with Ctrl-C; what it holds stays. POST %1$s/sandbox/reset puts it back to the start.
            """;

    private final boolean sandbox;

    public Welcome(@ConfigProperty(name = "tercet.sandbox", defaultValue = "false") boolean sandbox) {
        this.sandbox = sandbox;
    }

    void greet(@ObservesAsync HttpServerStart started) {
        if (sandbox) {
            LOG.infof(TEXT, "http://localhost:" + started.options().getPort());
        }
    }
}
