package dev.tercet.server.rymeda.revenue;

/** What can befall a claim: by its organization, by an acknowledgement (277CA, 999), or by a remittance (835). */
public enum ClaimMove {
    /** Sent once more, corrected. */
    RESUBMIT,
    /** Taken back. */
    VOID,
    /** Taken into adjudication (277CA category A2). */
    ACCEPT,
    /** Refused before adjudication (277CA categories A3, A4, A6, A7 and A8, or a 999 that rejects the file). */
    REJECT,
    /** Decided; what is not paid is contractual or the client's. */
    PAY,
    /** Decided; a part is refused. */
    PAY_PARTLY,
    /** Decided; nothing is paid and something is refused. */
    DENY,
    /** An earlier decision is taken back (CLP02 22). */
    REVERSE
}
