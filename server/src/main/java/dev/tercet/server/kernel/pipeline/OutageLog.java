package dev.tercet.server.kernel.pipeline;

import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Says that requests are answered 503: the first one at once, the others by their number, so that an outage is some lines in the log
 * and not one for each caller. Thread-safe.
 */
@Singleton
class OutageLog {

    private static final Logger LOG = Logger.getLogger(OutageLog.class);
    private static final long SILENCE = TimeUnit.SECONDS.toNanos(10);

    private boolean spoken;
    private long last;
    private int unsaid;

    /** Notes one request, and why it could not be served. */
    void note(String requestId, String reason) {
        String line = line(requestId, reason, System.nanoTime());
        if (line != null) {
            LOG.warn(line);
        }
    }

    /** What is to be said at this time, or null. */
    synchronized String line(String requestId, String reason, long now) {
        if (spoken && now - last < SILENCE) {
            unsaid++;
            return null;
        }
        String others = unsaid == 0 ? "" : ", and " + unsaid + " others since the last such line";
        spoken = true;
        last = now;
        unsaid = 0;
        return "request " + requestId + " is answered 503, the database is not available: " + reason + others;
    }
}
