package dev.tercet.server.kernel.audit;

import dev.tercet.server.kernel.ids.Ids;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Bounds what a flood of refusals can write. In each window the first refusals of a kind are written one by one, the rest
 * is counted and becomes one entry when the window is over. When there are too many kinds, further ones count as one for
 * each tenant and status. Thread-safe.
 */
@Singleton
class RefusalBudget {

    private final Clock clock;
    private final int ofAKind;
    private final int kinds;
    private final Duration length;
    private final Map<Kind, Window> windows = new LinkedHashMap<>();

    RefusalBudget(Clock clock, AuditSettings settings) {
        this.clock = clock;
        this.ofAKind = settings.refusalsInFull();
        this.kinds = settings.refusalKinds();
        this.length = settings.refusalWindow();
    }

    private record Kind(String tenant, String credential, String operation, int status) {}

    private static final class Window {
        private final Instant opened;
        private int written;
        private int counted;
        private AuditEntry last;

        Window(Instant opened) {
            this.opened = opened;
        }
    }

    /** Whether this refusal is written by itself; if not, it is counted. */
    synchronized boolean admits(AuditEntry refusal) {
        Kind kind = new Kind(refusal.tenantId(), refusal.credentialId(), refusal.operationId(), refusal.status());
        Window window = windows.get(kind);
        if (window == null) {
            if (windows.size() >= kinds) {
                kind = new Kind(refusal.tenantId(), null, null, refusal.status());
            }
            window = windows.computeIfAbsent(kind, k -> new Window(clock.instant()));
        }
        if (window.written < ofAKind) {
            window.written++;
            return true;
        }
        window.counted++;
        window.last = refusal;
        return false;
    }

    /** Closes the windows that are over (or lie ahead, since the sandbox set its clock back), and gives one entry for each that counted refusals. */
    synchronized List<AuditEntry> summaries() {
        Instant now = clock.instant();
        return close(opened -> opened.isBefore(now.minus(length)) || opened.isAfter(now));
    }

    /** Closes all windows. */
    synchronized List<AuditEntry> finish() {
        return close(opened -> true);
    }

    private List<AuditEntry> close(Predicate<Instant> over) {
        List<AuditEntry> summaries = new ArrayList<>();
        for (Iterator<Window> all = windows.values().iterator(); all.hasNext(); ) {
            Window window = all.next();
            if (over.test(window.opened)) {
                all.remove();
                if (window.counted > 0) {
                    summaries.add(window.last.repeated(Ids.uuid(), clock.instant(), window.counted));
                }
            }
        }
        return summaries;
    }
}
