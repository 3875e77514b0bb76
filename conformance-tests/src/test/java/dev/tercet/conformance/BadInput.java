package dev.tercet.conformance;

import dev.tercet.conformance.deployment.Target;
import dev.tercet.conformance.exchange.WireRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One row of the table of bad input.
 *
 * @param api whose way of refusing is expected
 * @param what is wrong with the request
 * @param request makes the request
 * @param status what it must be answered with
 * @param named what the answer must name: the faulty fields
 */
record BadInput(String api, String what, Function<Target, WireRequest> request, int status, List<String> named) {

    static BadInput of(String api, String what, int status, Function<Target, WireRequest> request, String... named) {
        return new BadInput(api, what, request, status, List.of(named));
    }

    /** Headers of a caller who may do everything. */
    static Map<String, String> asDefault(Target target, String api) {
        return target.headers(api, "default");
    }

    @Override
    public String toString() {
        return api + ": " + what + " " + status;
    }
}
