package dev.tercet.server.kernel.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * An endpoint as it has to be known to send to it.
 *
 * @param revision counts the changes that its owner makes
 */
record Receiver(
        String id, String api, String url, byte[] secret, byte[] nextSecret, Instant nextSecretAt, int revision) {

    static final String COLUMNS = "e.id, e.api, e.url, e.secret, e.next_secret, e.next_secret_at, e.revision";

    static Receiver read(ResultSet row) throws SQLException {
        return new Receiver(
                row.getString("id"),
                row.getString("api"),
                row.getString("url"),
                row.getBytes("secret"),
                row.getBytes("next_secret"),
                RelayDatabase.instant(row, "next_secret_at"),
                row.getInt("revision"));
    }

    @Override
    public String toString() {
        return "Receiver[" + id + "]";
    }
}
