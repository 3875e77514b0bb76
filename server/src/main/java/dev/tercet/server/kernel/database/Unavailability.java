package dev.tercet.server.kernel.database;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import javax.transaction.xa.XAException;
import org.jboss.logging.Logger;

/**
 * Tells what the database could not do just now from what is wrong with the program: no connection was free, it is down, or it broke
 * off a statement or a wait for a lock. Nothing has been done then, and the same may well succeed a moment later.
 */
public final class Unavailability {

    /** What the pool says when it had no connection to give in time. It says so without an SQLState. */
    private static final String POOL_IS_EMPTY = "Sorry, acquisition timeout!";

    private static final Set<String> BROKEN_OFF = Set.of(
            // query_canceled, which is also the statement timeout
            "57014",
            // lock_not_available, which is also the lock timeout
            "55P03",
            // serialization_failure and deadlock_detected
            "40001",
            "40P01");

    private static final Set<String> OUT_OF_REACH = Set.of(
            // connection_exception
            "08",
            // insufficient_resources: too many connections, no memory, no disk
            "53");

    /** operator_intervention: shut down, crashed, or not started yet. */
    private static final String SHUT_DOWN = "57P";

    private Unavailability() {}

    /**
     * Why the database was not available, in words for a log; empty when that is not what went wrong. A commit that broke off is
     * something else too: nobody knows whether it was done, and whoever called must not take it for undone.
     */
    public static Optional<String> behind(Throwable failure) {
        Deque<Throwable> open = new ArrayDeque<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        open.add(failure);
        Optional<String> found = Optional.empty();
        while (!open.isEmpty()) {
            Throwable next = open.remove();
            if (next instanceof XAException) {
                return Optional.empty();
            }
            if (seen.add(next)) {
                found = found.isPresent() ? found : reason(next);
                if (next.getCause() != null) {
                    open.add(next.getCause());
                }
                Collections.addAll(open, next.getSuppressed());
            }
        }
        return found;
    }

    /** For work that is tried again by itself: an outage is a line at WARN, anything else an error with all that is known of it. */
    public static void log(Logger log, String what, Throwable failure) {
        behind(failure)
                .ifPresentOrElse(
                        reason -> log.warnf("%s, the database is not available: %s", what, reason),
                        () -> log.error(what, failure));
    }

    private static Optional<String> reason(Throwable failure) {
        if (failure instanceof SQLException sql) {
            return reason(sql);
        }
        return failure instanceof RejectedExecutionException || failure instanceof TimeoutException
                ? Optional.of(failure.toString())
                : Optional.empty();
    }

    private static Optional<String> reason(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null) {
            return POOL_IS_EMPTY.equals(failure.getMessage())
                    ? Optional.of("no connection was free")
                    : Optional.empty();
        }
        boolean unavailable = BROKEN_OFF.contains(state)
                || state.startsWith(SHUT_DOWN)
                || state.length() == 5 && OUT_OF_REACH.contains(state.substring(0, 2));
        return unavailable ? Optional.of(state + ' ' + failure.getMessage()) : Optional.empty();
    }
}
