package dev.tercet.sdk.operation;

/** Whether an operation may be repeated when its outcome is not known. */
public enum Retry {
    /** Yes: doing it twice is doing it once. */
    SAFE,
    /** Yes, under the same idempotency key. */
    KEYED,
    /** No. */
    NEVER
}
