package dev.tercet.server;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Remembers the statements that Hibernate sends for a thread that asked for it. */
@Singleton
@PersistenceUnitExtension
public class SentSql implements StatementInspector {

    private static final long serialVersionUID = 1L;
    private static final ThreadLocal<List<String>> SENT = new ThreadLocal<>();

    /** What was sent while the action ran, in order; values are question marks. */
    public static List<String> during(Runnable action) {
        SENT.set(new ArrayList<>());
        try {
            action.run();
            return SENT.get();
        } finally {
            SENT.remove();
        }
    }

    @Override
    public String inspect(String sql) {
        if (SENT.get() != null) {
            SENT.get().add(sql);
        }
        return sql;
    }
}
