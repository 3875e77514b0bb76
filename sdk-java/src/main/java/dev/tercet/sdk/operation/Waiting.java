package dev.tercet.sdk.operation;

import java.util.List;

/**
 * How a thing that an operation reads comes to an end.
 *
 * @param property the member that holds its state
 * @param success the states of a good end
 * @param failure the states of a bad end
 */
public record Waiting(String property, List<String> success, List<String> failure) {
    public Waiting {
        success = List.copyOf(success);
        failure = List.copyOf(failure);
    }
}
