package dev.tercet.specs.diff;

/**
 * One change that can break a caller who keeps to the older contract.
 *
 * @param where operation and part, for example {@code GET /v1/things 200 data[].name}
 * @param rule what kind of change it is
 */
public record Break(String where, BreakRule rule, String message) {

    @Override
    public String toString() {
        return where + ": [" + rule.id() + "] " + message;
    }
}
