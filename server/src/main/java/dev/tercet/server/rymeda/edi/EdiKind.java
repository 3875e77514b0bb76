package dev.tercet.server.rymeda.edi;

/** What a file is, of those that we exchange. */
public enum EdiKind {
    /** What a payer paid: 835. */
    REMITTANCE("835", "HP", "005010X221A1"),
    /** Which claims a payer took in: 277CA. */
    CLAIM_ACKNOWLEDGEMENT("277", "HN", "005010X214"),
    /** Whether a file of ours could be read: 999. */
    FUNCTIONAL_ACKNOWLEDGEMENT("999", "FA", "005010X231A1"),
    /** Claims of professionals: 837P. */
    PROFESSIONAL_CLAIM("837", "HC", "005010X222A1");

    private final String transaction;
    private final String group;
    private final String version;

    EdiKind(String transaction, String group, String version) {
        this.transaction = transaction;
        this.group = group;
        this.version = version;
    }

    /** Whether a file may hold several transactions: several of ours are answered at once. A payment is one. */
    boolean repeats() {
        return this == CLAIM_ACKNOWLEDGEMENT || this == FUNCTIONAL_ACKNOWLEDGEMENT;
    }

    /** Transaction set identifier, as in ST01. */
    public String transaction() {
        return transaction;
    }

    /** Functional identifier, as in GS01. */
    public String group() {
        return group;
    }

    /** Version and implementation guide, as in GS08. */
    public String version() {
        return version;
    }
}
