package dev.tercet.sdk.core;

import java.util.Objects;

/** A text that must not be printed: {@code toString} masks it. */
public final class Secret {
    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /**
     * Wraps a secret.
     *
     * @throws IllegalArgumentException if it is blank or has characters that no header may carry
     */
    public static Secret of(String value) {
        Objects.requireNonNull(value, "The secret is null");
        if (value.isBlank() || value.chars().anyMatch(c -> c < 0x20 || c == 0x7f)) {
            throw new IllegalArgumentException("The secret is blank or has control characters");
        }
        return new Secret(value);
    }

    /** The secret itself. */
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "***";
    }
}
