package dev.tercet.server.rymeda.edi.functional;

import java.util.List;

/**
 * What the receiver says of a group of transactions (AK1, AK9).
 *
 * @param controlNumber the group's number (GS06), which in files of ours is the interchange's too
 * @param errors functional group syntax error codes (AK905 to AK909)
 * @param transactions those that it says something about
 * @param field where it is in the file, such as {@code AK1[0].AK102}
 */
public record AcknowledgedGroup(
        int controlNumber,
        Verdict verdict,
        List<String> errors,
        List<AcknowledgedTransaction> transactions,
        String field) {

    /** Whether the group, or a transaction in it, is turned away. */
    public boolean rejected() {
        return verdict.rejects()
                || transactions.stream()
                        .anyMatch(transaction -> transaction.verdict().rejects());
    }
}
