package dev.tercet.server.rymeda.edi.acknowledgement;

/**
 * What a payer says about a claim (STC01, STC10, STC11).
 *
 * @param category claim status category, such as A7
 * @param status claim status, such as 562
 * @param entity whose; null where it is about nobody in particular
 */
public record StatusCode(String category, String status, String entity) {

    /** Category and status, such as {@code A7:562}. */
    @Override
    public String toString() {
        return category + ":" + status;
    }
}
