package dev.tercet.server.kernel.audit;

import dev.tercet.server.kernel.audit.AuditVerification.Anchor;
import dev.tercet.server.kernel.audit.AuditVerification.Finding;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The operator's command {@code verify-audit [tenant [end]]}: one line for each tenant, and an exit code. */
public final class VerifyAudit {

    /** The word that the command goes by. */
    public static final String NAME = "verify-audit";

    private static final int SOUND = 0;
    private static final int BROKEN = 1;
    private static final int MISUSED = 2;

    private final Connection database;
    private final PrintStream out;

    /** Works on this connection as the schema's owner or as the application. */
    public VerifyAudit(Connection database, PrintStream out) {
        this.database = database;
        this.out = out;
    }

    /**
     * Verifies the trail of one tenant or of all.
     *
     * @param arguments a tenant's id and perhaps the end of its chain as an earlier run printed it; none for all tenants
     * @return the exit code: 0 when all is as written, 1 when a trail is broken, 2 when the arguments make no sense
     */
    public int run(List<String> arguments) throws SQLException {
        database.setAutoCommit(false);
        List<String> tenants = tenants();
        Anchor earlier;
        try {
            earlier = arguments.size() > 1 ? Anchor.read(arguments.get(1)) : null;
        } catch (IllegalArgumentException e) {
            out.println("The end of a chain looks like 1234:9f86d08188..., as an earlier run printed it.");
            return MISUSED;
        }
        if (!arguments.isEmpty()) {
            if (!tenants.contains(arguments.get(0))) {
                out.println("There is no tenant " + arguments.get(0) + ".");
                return MISUSED;
            }
            tenants = List.of(arguments.get(0));
        }
        int code = SOUND;
        for (String tenant : tenants) {
            code = Math.max(code, verify(tenant, earlier));
        }
        return code;
    }

    private int verify(String tenant, Anchor earlier) throws SQLException {
        Finding finding = AuditVerification.verify(database, tenant, earlier);
        if (finding.fault() == null) {
            database.commit();
            out.println(tenant + ": " + finding.end().position() + " entries, sound, end " + finding.end());
            return SOUND;
        }
        database.rollback();
        out.println(tenant + ": BROKEN, " + finding.fault());
        return BROKEN;
    }

    private List<String> tenants() throws SQLException {
        List<String> tenants = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select id from kernel.tenant order by id")) {
            while (row.next()) {
                tenants.add(row.getString(1));
            }
        }
        return tenants;
    }
}
