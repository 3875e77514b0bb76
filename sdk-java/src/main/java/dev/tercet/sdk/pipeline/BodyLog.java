package dev.tercet.sdk.pipeline;

import dev.tercet.sdk.core.CallInfo;
import dev.tercet.sdk.model.Model;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is sent and received, at the level DEBUG of the logger {@code dev.tercet.sdk.bodies}, for clients that ask for it. Models
 * mask their sensitive members; of what has no model there is only the size.
 */
final class BodyLog {
    private static final System.Logger LOG = System.getLogger("dev.tercet.sdk.bodies");

    private final boolean wanted;

    BodyLog(boolean wanted) {
        this.wanted = wanted;
    }

    void sent(CallInfo call, @Nullable Object body) {
        if (wanted && body != null) {
            LOG.log(Level.DEBUG, () -> call + " sent " + masked(body));
        }
    }

    void received(CallInfo call, @Nullable Object body) {
        if (wanted && body != null) {
            LOG.log(Level.DEBUG, () -> call + " received " + masked(body));
        }
    }

    private static String masked(Object body) {
        if (body instanceof Model) {
            return body.toString();
        }
        if (body instanceof List<?> list) {
            return list.stream().map(BodyLog::masked).toList().toString();
        }
        if (body instanceof Map<?, ?> map) {
            return "an object of " + map.size() + " members";
        }
        if (body instanceof byte[] bytes) {
            return bytes.length + " bytes";
        }
        return "a value of " + body.toString().length() + " characters";
    }
}
