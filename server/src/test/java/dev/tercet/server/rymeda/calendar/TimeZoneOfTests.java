package dev.tercet.server.rymeda.calendar;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/** Where the organization of the sandbox's key lives, as a test wants it. Tests put it back afterwards. */
public record TimeZoneOfTests(Flyway owner) {

    /** @param zone null for an organization that has chosen none */
    public void set(String zone) throws SQLException {
        String sql = "update rymeda.platform_settings set time_zone = ? where organization_id = 'org_100'";
        try (Connection connection = owner.getConfiguration().getDataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, zone);
            if (statement.executeUpdate() != 1) {
                throw new AssertionError("org_100 has no settings");
            }
        }
    }

    /** As the sandbox has it. */
    public void reset() throws SQLException {
        set("America/Chicago");
    }
}
