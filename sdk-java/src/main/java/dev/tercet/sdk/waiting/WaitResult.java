package dev.tercet.sdk.waiting;

/**
 * What waiting came to.
 *
 * @param <T> the type of the thing that was waited for
 */
public sealed interface WaitResult<T> {

    /** The thing as it was at the last look. */
    T value();

    /** The text of its state at the last look; empty if it had none. */
    String state();

    /** It came to a good end. */
    record Succeeded<T>(T value, String state) implements WaitResult<T> {}

    /** It came to a bad end. */
    record Failed<T>(T value, String state) implements WaitResult<T> {}

    /** It has not come to an end in time. It may still do so. */
    record TimedOut<T>(T value, String state) implements WaitResult<T> {}

    /**
     * The thing, if it came to a good end.
     *
     * @throws WaitException if it did not
     */
    default T orThrow() {
        if (this instanceof Succeeded) {
            return value();
        }
        throw new WaitException(this);
    }
}
