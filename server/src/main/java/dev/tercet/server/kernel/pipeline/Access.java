package dev.tercet.server.kernel.pipeline;

import dev.tercet.server.kernel.auth.Caller;
import dev.tercet.server.kernel.contract.Operation;
import dev.tercet.server.kernel.errors.ApiException;
import java.util.Set;
import java.util.TreeSet;

/** Lets a caller in by the alternatives that the contract lists under {@code security}. */
final class Access {

    private Access() {}

    static void require(Operation operation, Caller caller) {
        if (caller == null) {
            throw ApiException.unauthenticated();
        }
        Set<String> missing = null;
        for (Operation.Access alternative : operation.access()) {
            if (alternative.scheme().equals(caller.scheme())) {
                Set<String> lacking = new TreeSet<>(alternative.scopes());
                lacking.removeAll(caller.scopes());
                if (lacking.isEmpty()) {
                    return;
                }
                missing = lacking;
            }
        }
        throw ApiException.forbidden(
                missing == null ? null : "The credential lacks: " + String.join(", ", missing) + ".");
    }
}
