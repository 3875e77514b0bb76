package dev.tercet.server.kernel.dialect;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The dialects of the APIs that are switched on, in the order of {@code tercet.apis}. */
@Singleton
public class Dialects {

    private final List<ApiDialect> active;

    public Dialects(
            @All List<ApiDialect> all,
            @ConfigProperty(name = "tercet.apis", defaultValue = "rymeda,rymi,rime") Set<String> apis) {
        this.active =
                all.stream().filter(dialect -> apis.contains(dialect.api())).toList();
    }

    /** The dialect of this API; empty when it is switched off. */
    public Optional<ApiDialect> named(String api) {
        return active.stream().filter(dialect -> dialect.api().equals(api)).findFirst();
    }

    /** The names of the APIs that are switched on. */
    public List<String> apis() {
        return active.stream().map(ApiDialect::api).toList();
    }

    /** The dialect of the API that the path belongs to; empty for a path of none. */
    public Optional<ApiDialect> speaking(String path) {
        for (ApiDialect dialect : active) {
            if (dialect.speaks(path)) {
                return Optional.of(dialect);
            }
        }
        return Optional.empty();
    }
}
