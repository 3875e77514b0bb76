package dev.tercet.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.server.SentSql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * How PostgreSQL reads a list of a tenant's: the plan of the statement that is really sent, under row-level security. Joins a
 * transaction if one is running, which is quicker for many.
 *
 * @param table what the list is of, with its schema
 */
public record ListPlans(DataSource application, String tenant, String table) {

    /** A page, and the plan of the statement that read it. */
    public record Read<P>(P page, String plan) {}

    /**
     * Reads a page.
     *
     * @param values the statement's values after the tenant's, as SQL and in its order
     */
    public <P> Read<P> read(Supplier<P> list, List<String> values) {
        AtomicReference<P> page = new AtomicReference<>();
        String plan = of(() -> page.set(list.get()), values);
        return new Read<>(page.get(), plan);
    }

    /**
     * The plan of the statement that reads a page.
     *
     * @param list reads the page
     * @param values the statement's values after the tenant's, as SQL and in its order
     */
    public String of(Runnable list, List<String> values) {
        String sql = SentSql.during(list).stream()
                .filter(sent -> sent.contains(" from " + table + " ") && sent.contains(" order by "))
                .findFirst()
                .orElseThrow();
        List<String> all = new ArrayList<>(List.of("'" + tenant + "'"));
        all.addAll(values);
        for (String value : all) {
            sql = sql.replaceFirst("\\?", Matcher.quoteReplacement(value));
        }
        assertThat(sql).doesNotContain("?");
        return explain(sql);
    }

    private String explain(String sql) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            try (Connection connection = application.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("explain (costs off) " + sql)) {
                List<String> lines = new ArrayList<>();
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
                return lines.stream().collect(Collectors.joining("\n"));
            }
        });
    }
}
