package dev.tercet.server.rymeda.edi.code;

/** The external code lists of claims and payments, each code with a few words of ours. Thread-safe. */
public enum CodeList {
    /** Who bears an adjustment (CAS01). */
    ADJUSTMENT_GROUP,
    /** Claim adjustment reason codes, CARC (CAS02). */
    ADJUSTMENT_REASON,
    /** Remittance advice remark codes, RARC (LQ, MIA, MOA). */
    REMARK,
    /** Claim status category codes (STC01-1). */
    STATUS_CATEGORY,
    /** Claim status codes (STC01-2). */
    STATUS,
    /** Reasons of adjustments to a provider's payment (PLB03-1). */
    PROVIDER_ADJUSTMENT;

    /** What the code means; for one that the list does not have, a text that names it, such as {@code Adjustment reason 999}. */
    public String text(String code) {
        throw new UnsupportedOperationException();
    }
}
