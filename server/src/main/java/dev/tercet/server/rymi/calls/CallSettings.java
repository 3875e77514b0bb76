package dev.tercet.server.rymi.calls;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** What plans allow of calls. */
@ConfigMapping(prefix = "tercet.rymi.calls")
public interface CallSettings {

    /** Calls at once, by plan; a plan that is not named has one. Source: the table of plans in the API's overview. */
    Map<String, Integer> lines();
}
