package dev.tercet.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;

/** Bare JDBC: a prepared statement in a loop on as many connections as threads, nothing between it and the driver. */
final class DirectQueries {

    private final String url;
    private final String user;
    private final String password;

    DirectQueries(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** Fills in the values of one execution. */
    @FunctionalInterface
    interface Binder {

        void bind(PreparedStatement statement) throws SQLException;
    }

    /** Executions each second over all connections. */
    double perSecond(String sql, Binder binder, int connections, Duration time)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        LongAdder executions = new LongAdder();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                running.add(threads.submit(() -> {
                    repeat(sql, binder, end, executions);
                    return null;
                }));
            }
            for (Future<?> thread : running) {
                thread.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return executions.sum() * 1e9 / (System.nanoTime() - start);
    }

    private void repeat(String sql, Binder binder, long end, LongAdder executions) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        try (Connection connection = DriverManager.getConnection(url, login);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            while (System.nanoTime() < end) {
                binder.bind(statement);
                if (statement.execute()) {
                    read(statement);
                }
                executions.increment();
            }
        }
    }

    private static void read(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.getResultSet()) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                for (int i = 1; i <= columns; i++) {
                    row.getObject(i);
                }
            }
        }
    }
}
