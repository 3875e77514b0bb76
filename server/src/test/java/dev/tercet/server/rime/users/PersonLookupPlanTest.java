package dev.tercet.server.rime.users;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.server.SentSql;
import dev.tercet.server.kernel.tenancy.TenantScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Whoever signs in is found by the index of addresses, in whatever case, among 5,000 and under row-level security. */
@QuarkusTest
class PersonLookupPlanTest {

    private static final String TENANT = "people_plans";
    private static final String PEOPLE = """
            insert into kernel.tenant (id, api, name, plan) values ('people_plans', 'rime', 'Plans', 'standard') on conflict do nothing;
            insert into rime.person (id, tenant_id, email, role, status, created_at, updated_at)
            select gen_random_uuid(), 'people_plans', 'Person' || n || '@Plans.test', 'viewer', 'invited', now(), now()
            from generate_series(1, 5000) n;
            analyze rime.person;
            """;

    @Inject
    Flyway owner;

    @Inject
    DataSource application;

    @Inject
    TenantScope tenants;

    @Inject
    PersonRepository people;

    @Test
    void anAddressIsFoundByItsIndex() throws SQLException {
        try (Connection connection = owner.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(PEOPLE);
        }
        List<String> sent = SentSql.during(
                () -> assertThat(tenants.transact(TENANT, () -> people.findByEmail("pERSON4711@plans.TEST")
                                .map(person -> person.email)))
                        .hasValue("Person4711@Plans.test"));
        assertThat(sent).hasSize(1);
        String sql = sent.get(0)
                .replaceFirst("\\?", "'" + TENANT + "'")
                .replaceFirst("\\?", "'pERSON4711@plans.TEST'")
                .replaceFirst("\\?", "1");
        assertThat(sql).doesNotContain("?");
        String plan = tenants.transact(
                TENANT, () -> QuarkusTransaction.joiningExisting().call(() -> explain(sql)));
        assertThat(plan)
                .contains("Index Scan using person_email on person")
                .contains("(email_key = 'person4711@plans.test'::text)")
                .doesNotContain("Seq Scan");
        assertThat(tenants.transact("acme", () -> people.findByEmail("person4711@plans.test")))
                .isEmpty();
    }

    private String explain(String sql) throws SQLException {
        try (Connection connection = application.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("explain (costs off) " + sql)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            return String.join("\n", lines);
        }
    }
}
