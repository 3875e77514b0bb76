package dev.tercet.server.kernel.pipeline;

import dev.tercet.server.kernel.ids.Ids;
import java.util.regex.Pattern;

/** The id that a request can be found by. A caller may bring its own, if it is short and plain. */
final class RequestIds {

    static final String HEADER = "X-Request-Id";

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_.-]{8,64}");

    private RequestIds() {}

    static String accept(String offered) {
        return offered != null && SAFE.matcher(offered).matches() ? offered : Ids.prefixed("req");
    }
}
