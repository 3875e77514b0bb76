package dev.tercet.server.rymeda.edi.acknowledgement;

import java.util.Set;

/**
 * What a payer says about a claim (STC01, STC10, STC11).
 *
 * @param category claim status category, such as A7
 * @param status claim status, such as 562
 * @param entity whose; null where it is about nobody in particular
 */
public record StatusCode(String category, String status, String entity) {

    private static final String ACCEPTED = "A2";
    private static final Set<String> REJECTED = Set.of("A3", "A4", "A6", "A7", "A8");

    /** Whether the claim goes into adjudication. */
    public boolean accepts() {
        return category.equals(ACCEPTED);
    }

    /** Whether the claim is turned away without adjudication. */
    public boolean rejects() {
        return REJECTED.contains(category);
    }

    /** Category and status, such as {@code A7:562}. */
    @Override
    public String toString() {
        return category + ":" + status;
    }
}
