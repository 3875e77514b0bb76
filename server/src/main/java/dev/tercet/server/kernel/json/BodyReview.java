package dev.tercet.server.kernel.json;

import dev.tercet.server.kernel.errors.FieldError;
import java.util.List;

/**
 * Finds what is wrong with a body beyond its shape: references to nothing, values that contradict each other. A service
 * asks it inside its transaction; the kernel asks it as well when the shape is already wrong, so that one answer holds
 * all errors. It must cope with members that are missing or out of bounds.
 *
 * @param <T> the generated type of the body
 */
public interface BodyReview<T> {

    Class<T> type();

    /** What is wrong, in the order of the members; empty when nothing is. Runs inside a transaction. */
    List<FieldError> review(T body);
}
