package dev.tercet.sdk.webhook;

/**
 * Remembers which deliveries were received. Where several processes receive, keep the keys where all of them see them, such as
 * a table with a unique key. Implementations are safe for use by many threads.
 */
public interface ReplayGuard {

    /**
     * Remembers a delivery.
     *
     * @param key what identifies it and cannot be changed without breaking its signature
     * @return whether it was not there before
     */
    boolean claim(String key);

    /** Forgets a delivery, because it could not be handled and will come again. */
    void release(String key);

    /**
     * A guard in the memory of this process, which drops the oldest keys beyond its capacity.
     *
     * @throws IllegalArgumentException if the capacity is not positive
     */
    static ReplayGuard inMemory(int capacity) {
        return new MemoryReplayGuard(capacity);
    }
}
