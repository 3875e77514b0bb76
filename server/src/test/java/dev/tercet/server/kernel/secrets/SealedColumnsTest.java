package dev.tercet.server.kernel.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** The columns are found in the catalogue, so that a rotation cannot lose what a new one holds. */
@QuarkusTest
class SealedColumnsTest {

    private static final String SEALED = """
            select table_schema || '.' || table_name || ' ' || column_name from information_schema.columns
            where table_schema in ('kernel', 'rymeda', 'rymi', 'rime') and column_name like 'sealed\\_%'
              and data_type = 'bytea'
            """;

    /** Nothing writes it yet. */
    private static final String FORETOLD = "rymi.carrier sealed_credentials";

    @Inject
    Flyway owner;

    @All
    @Inject
    List<SealedColumn> columns;

    @Test
    void everySealedColumnIsSealedAnewAfterARotation() throws SQLException {
        assertThat(columns)
                .extracting(column -> column.table() + ' ' + column.column())
                .containsAll(
                        sealed().stream().filter(name -> !name.equals(FORETOLD)).toList())
                .contains("rime.connector sealed_secrets", "kernel.signing_key sealed_private_key");
    }

    private List<String> sealed() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = owner.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SEALED)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }
}
