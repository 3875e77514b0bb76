package dev.tercet.server.rymi.dnc;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears what the queue of calls would hear. */
@Singleton
public class BlockedNumbers {

    final List<Set<String>> heard = new CopyOnWriteArrayList<>();

    void hear(@Observes NumbersBlocked event) {
        heard.add(event.phones());
    }
}
