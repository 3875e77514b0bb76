package dev.tercet.sdk.generator;

import dev.tercet.sdk.generator.Signatures.Signature;
import java.util.List;

/**
 * An operation, as the templates see it.
 *
 * @param id the operationId
 * @param method the name of its Java method
 * @param constant the name of its descriptor
 * @param doc the text of its comment
 * @param deprecated whether it should no longer be used
 * @param query its query and header parameters
 * @param body what it takes
 * @param answer what it gives
 * @param item the type of the items of a list that is read page by page, or null
 * @param awaiting the method that waits for what it reads, or null
 * @param descriptor the expression that gives its descriptor
 * @param arguments the expression that gives its arguments, in the full form of its method
 * @param full the full form of its method
 * @param others the other forms
 */
record OperationView(
        String id,
        String method,
        String constant,
        String doc,
        boolean deprecated,
        List<MemberView> query,
        ContentView body,
        ContentView answer,
        String item,
        AwaitView awaiting,
        String descriptor,
        String arguments,
        Signature full,
        List<Signature> others) {

    /** The class of its query and header parameters. */
    public String queryType() {
        return Names.pascal(method) + "Query";
    }

    public boolean hasQuery() {
        return !query.isEmpty();
    }

    public boolean paged() {
        return item != null;
    }

    /** The type of its answer, boxed. */
    public String result() {
        return answer.exists() ? answer.type().name() : "Void";
    }

    /** What its method returns. */
    public String returned() {
        if (paged()) {
            return "Pager<" + item + ">";
        }
        return answer.exists() ? answer.type().name() : "void";
    }

    /** What its method returns without waiting. */
    public String asyncReturned() {
        return paged() ? "AsyncPager<" + item + ">" : "CompletableFuture<" + result() + ">";
    }

    /** What the method does with what it calls. */
    public String returning() {
        return paged() || answer.exists() ? "return " : "";
    }
}
