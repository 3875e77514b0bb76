package dev.tercet.server.rymeda.edi;

import java.io.IOException;

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

    /** Whether a file may hold several transactions: a payer answers several of ours at once. A payment is one. */
    boolean repeats() {
        return this == CLAIM_ACKNOWLEDGEMENT;
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

    /**
     * Reads as much of the file as tells what it is: ISA, GS and ST.
     *
     * @throws EdiException the file is not X12, or none of these
     */
    public static EdiKind of(EdiSource source) throws EdiException, IOException {
        Faults faults = new Faults();
        try (Interchange interchange = Interchange.open(source, Long.MAX_VALUE)) {
            for (EdiKind kind : values()) {
                if (kind.transaction.equals(interchange.transaction())) {
                    if (!kind.version.equals(interchange.version())) {
                        throw faults.fatal("GS[0].GS08", "Not " + kind.version);
                    }
                    return kind;
                }
            }
        }
        throw faults.fatal("ST[0].ST01", "Not one of 835, 277, 999, 837");
    }
}
