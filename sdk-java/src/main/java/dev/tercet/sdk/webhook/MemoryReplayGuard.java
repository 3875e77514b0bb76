package dev.tercet.sdk.webhook;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps the newest keys. */
final class MemoryReplayGuard implements ReplayGuard {
    private final int capacity;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<String> keys = new LinkedHashSet<>();

    MemoryReplayGuard(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("The capacity must be positive");
        }
        this.capacity = capacity;
    }

    @Override
    public boolean claim(String key) {
        lock.lock();
        try {
            boolean added = keys.add(key);
            if (keys.size() > capacity) {
                Iterator<String> oldest = keys.iterator();
                oldest.next();
                oldest.remove();
            }
            return added;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void release(String key) {
        lock.lock();
        try {
            keys.remove(key);
        } finally {
            lock.unlock();
        }
    }
}
