package dev.tercet.conformance.secrets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that the embedded database of a sandbox holds, as text, read as the owner who sees all tenants. */
public final class DatabaseDump {

    private static final String TABLES = """
            select format('%I.%I', schemaname, tablename) from pg_tables
            where schemaname not in ('pg_catalog', 'information_schema') order by 1
            """;

    /** Of the lines that PostgreSQL writes about itself, the one with its port. */
    private static final int PORT_LINE = 3;

    private final Map<String, String> tables;

    private DatabaseDump(Map<String, String> tables) {
        this.tables = tables;
    }

    /** Dumps the running database of a data folder. */
    public static DatabaseDump of(Path data) throws IOException, SQLException {
        String port = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"))
                .get(PORT_LINE)
                .strip();
        Map<String, String> tables = new LinkedHashMap<>();
        String url = "jdbc:postgresql://localhost:" + port + "/tercet";
        try (Connection connection = DriverManager.getConnection(url, "tercet_owner", "embedded");
                Statement statement = connection.createStatement()) {
            for (String table : column(statement, TABLES)) {
                tables.put(table, String.join("\n", column(statement, "select t::text from " + table + " t")));
            }
        }
        return new DatabaseDump(tables);
    }

    private static List<String> column(Statement statement, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }

    public Map<String, String> tables() {
        return tables;
    }

    /** The tables that hold one of the secrets, as it is, as bytes, or in Base64; the secret is not told. */
    public List<String> holding(Collection<String> secrets) {
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, String> table : tables.entrySet()) {
            if (secrets.stream().anyMatch(secret -> holds(table.getValue(), secret))) {
                found.add(table.getKey());
            }
        }
        return found;
    }

    private static boolean holds(String text, String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        String base64 = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        return text.contains(secret)
                || text.contains(HexFormat.of().formatHex(bytes))
                || text.contains(base64)
                || text.contains(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
