package dev.tercet.server.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;

/** Callers who want the same at the same time. */
public record Rivals(Flyway owner) {

    private static final String WAITING =
            "select count(*) from pg_locks where not granted and locktype in ('transactionid', 'tuple')";
    private static final int LOOKS = 2_000;
    private static final int BETWEEN_MILLIS = 2;

    /** Starts all at once and waits for all. */
    public static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(calls.size());
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : pool.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }

    /** What happens while callers wait. */
    public interface Meanwhile {
        void happens() throws Exception;
    }

    /**
     * Starts all, and lets none of them have the row before each is waiting for it: whatever they decide, they decide with the
     * others at the door. Each must want to lock the row.
     */
    public <T> List<T> atTheRow(String table, String id, List<Callable<T>> calls) throws Exception {
        return atTheRow(table, id, calls, () -> {});
    }

    /** The same, and something more happens while they are waiting. */
    public <T> List<T> atTheRow(String table, String id, List<Callable<T>> calls, Meanwhile meanwhile)
            throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(calls.size());
        try (Connection holder = owner.getConfiguration().getDataSource().getConnection();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("select 1 from " + table + " where id = '" + id + "' for update");
            List<Future<T>> answers = calls.stream().map(pool::submit).toList();
            awaitAtTheDoor(statement, calls.size());
            meanwhile.happens();
            holder.commit();
            List<T> got = new ArrayList<>();
            for (Future<T> answer : answers) {
                got.add(answer.get());
            }
            return got;
        } finally {
            pool.shutdown();
        }
    }

    /** Waits until so many callers wait for a row that somebody else holds. */
    public void awaitAtTheDoor(int callers) throws SQLException, InterruptedException {
        try (Connection looker = owner.getConfiguration().getDataSource().getConnection();
                Statement statement = looker.createStatement()) {
            awaitAtTheDoor(statement, callers);
        }
    }

    private static void awaitAtTheDoor(Statement statement, int callers) throws SQLException, InterruptedException {
        for (int look = 0; look < LOOKS; look++) {
            try (ResultSet row = statement.executeQuery(WAITING)) {
                row.next();
                if (row.getInt(1) >= callers) {
                    return;
                }
            }
            Thread.sleep(BETWEEN_MILLIS);
        }
        throw new AssertionError("not all callers came to the row");
    }
}
