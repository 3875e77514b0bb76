package dev.tercet.server.kernel.dialect;

import dev.tercet.server.kernel.auth.Caller;
import dev.tercet.server.kernel.contract.Operation;
import dev.tercet.server.kernel.errors.Failure;
import dev.tercet.server.kernel.ratelimit.RateDecision;
import dev.tercet.server.kernel.ratelimit.RatePlan;
import java.util.Map;
import java.util.Optional;

/**
 * How one API speaks on the wire. The kernel decides, the dialect words it. Implementations are pure: no input, output or
 * state, the same answer for the same question; hence thread-safe.
 */
public interface ApiDialect {

    /** The contract that this is the dialect of: {@code rymeda}. */
    String api();

    /** Whether a request to this path is this API's, known to it or not. */
    boolean speaks(String path);

    /** The status and the body of a refused request. */
    ErrorAnswer answer(Failure failure, String requestId, String path);

    /** The plan of this name; an unknown name gets the smallest. */
    RatePlan plan(String name);

    /** What a caller's requests are counted under. */
    String rateKey(Caller caller, Operation operation);

    /** The headers that tell a caller its limits, on every answer. */
    Map<String, String> limitHeaders(RateDecision decision);

    /** The tenant that the host name names, for an API whose tenants have hosts of their own. */
    default Optional<String> tenantOf(String host) {
        return Optional.empty();
    }

    /** The body is turned into JSON by the one mapper. */
    record ErrorAnswer(int status, Object body) {}
}
