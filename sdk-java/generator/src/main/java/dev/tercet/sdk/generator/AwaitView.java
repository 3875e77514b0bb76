package dev.tercet.sdk.generator;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The method that waits for what an operation reads, as the templates see it.
 *
 * @param name its name
 * @param path the parts of the path that it asks for
 * @param arguments the expression that gives the arguments of the operation
 * @param waiting the expression that says what to wait for
 */
record AwaitView(String name, List<String> path, String arguments, String waiting) {

    /** The view for an operation's {@code x-waiter}, or null if there is none. */
    static AwaitView of(String method, Map<?, ?> waiter, List<String> path, String arguments) {
        if (waiter == null) {
            return null;
        }
        return new AwaitView(
                method.equals("get") ? "await" : "await" + Names.pascal(method),
                path,
                arguments,
                "new Waiting(\"" + waiter.get("property") + "\", " + list(waiter.get("success")) + ", "
                        + list(waiter.get("failure")) + ")");
    }

    /** What comes before the options in its declaration. */
    public String parameters() {
        return path.stream().map(name -> "String " + name).collect(Collectors.joining(", "));
    }

    /** What comes before the options in a call. */
    public String names() {
        return String.join(", ", path);
    }

    /** What parts them from the options. */
    public String comma() {
        return path.isEmpty() ? "" : ", ";
    }

    private static String list(Object texts) {
        return ((List<?>) texts)
                .stream().map(text -> "\"" + text + "\"").collect(Collectors.joining(", ", "List.of(", ")"));
    }
}
