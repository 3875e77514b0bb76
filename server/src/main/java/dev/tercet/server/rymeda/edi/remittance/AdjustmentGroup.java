package dev.tercet.server.rymeda.edi.remittance;

/** Who bears an adjustment (CAS01). CR, of older versions, is not among them: 5010 took it out of the 835. */
public enum AdjustmentGroup {
    /** The provider, by contract. */
    CO,
    /** Somebody else. */
    OA,
    /** The provider, on the payer's initiative. */
    PI,
    /** The patient. */
    PR
}
