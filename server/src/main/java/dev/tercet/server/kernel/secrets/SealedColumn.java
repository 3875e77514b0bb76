package dev.tercet.server.kernel.secrets;

/**
 * A column of sealed secrets. A bean of this type has its secrets sealed anew after the key has been rotated; without one
 * they would be lost with the old key.
 *
 * @param table a table with the key {@code id}: {@code rime.connector}
 * @param column the sealed bytes, or null
 * @param kind what the secret is of; with the id it is the purpose: {@code connector}
 * @param tenants whether its rows are tenants'
 */
public record SealedColumn(String table, String column, String kind, boolean tenants) {

    /** A column of a table whose rows are tenants'. */
    public SealedColumn(String table, String column, String kind) {
        this(table, column, kind, true);
    }

    /** What the secret of the row of this id is sealed for. */
    public String purpose(Object id) {
        return kind + ':' + id;
    }
}
