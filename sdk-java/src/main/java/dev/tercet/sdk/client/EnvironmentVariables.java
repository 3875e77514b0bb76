package dev.tercet.sdk.client;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Settings by name, as the environment of a process holds them. A value that is blank counts as missing. */
public final class EnvironmentVariables {
    private final Map<String, String> values;

    /** For the builders of the clients. */
    public EnvironmentVariables(Map<String, String> values) {
        this.values = values;
    }

    /** The value of a variable, or null. */
    public @Nullable String find(String name) {
        String value = values.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    /**
     * The value of a variable.
     *
     * @throws IllegalStateException if it is missing; the message names it
     */
    public String get(String name) {
        String value = find(name);
        if (value == null) {
            throw new IllegalStateException("The environment variable " + name + " is not set");
        }
        return value;
    }
}
