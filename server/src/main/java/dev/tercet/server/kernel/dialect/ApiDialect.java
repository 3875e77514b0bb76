package dev.tercet.server.kernel.dialect;

import dev.tercet.server.kernel.auth.Caller;
import dev.tercet.server.kernel.contract.Operation;
import dev.tercet.server.kernel.errors.Failure;
import dev.tercet.server.kernel.ratelimit.RateDecision;
import dev.tercet.server.kernel.ratelimit.RateSubject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

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

    /**
     * Whom the request is counted against, all of whom must have some left.
     *
     * @param address where the request comes from
     */
    List<RateSubject> counted(Caller caller, Operation operation, String address);

    /**
     * Whether who asks for what the API does not have is counted and told its limits too. Then {@link #counted} is asked without
     * an operation, and a credential that proves nobody is refused first: it must not be possible to try keys there unnoticed.
     */
    default boolean countsEverywhere() {
        return false;
    }

    /** The headers that tell a caller its limits, on every answer. */
    Map<String, String> limitHeaders(RateDecision decision);

    /**
     * The tenant that a request is addressed to, for an API whose tenants have hosts of their own; empty when it names none.
     *
     * @param host the host name of the request, perhaps with a port; empty when it has none
     * @param header finds a header's value by name; null for one that was not sent
     */
    default Optional<String> tenantOf(String host, UnaryOperator<String> header) {
        return Optional.empty();
    }

    /** Whether what this reading operation answers is health data, so that each reading of it is recorded. */
    default boolean showsHealthData(Operation operation) {
        return false;
    }

    /** Whether this API refuses requests in clear text, wherever the installation insists on HTTPS. */
    default boolean refusesPlainHttp() {
        return false;
    }

    /** The body is turned into JSON by the one mapper. */
    record ErrorAnswer(int status, Object body) {}
}
