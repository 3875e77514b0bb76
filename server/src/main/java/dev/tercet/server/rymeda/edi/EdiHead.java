package dev.tercet.server.rymeda.edi;

import java.io.IOException;

/**
 * What the beginning of a file says, from ISA to ST.
 *
 * @param kind what the file is
 * @param controlNumber number of the interchange (ISA13) as it is written, which need not be nine digits
 * @param test whether the file says that it is a test (ISA15)
 */
public record EdiHead(EdiKind kind, String controlNumber, boolean test) {

    /**
     * Reads as much of the file as is needed.
     *
     * @throws EdiException the file is not X12, or none of those that we exchange
     */
    public static EdiHead of(EdiSource source) throws EdiException, IOException {
        Faults faults = new Faults();
        try (Interchange interchange = Interchange.open(source, Long.MAX_VALUE)) {
            for (EdiKind kind : EdiKind.values()) {
                if (kind.transaction().equals(interchange.transaction())) {
                    if (!kind.version().equals(interchange.version())) {
                        throw faults.fatal("GS[0].GS08", "Not " + kind.version());
                    }
                    return new EdiHead(kind, interchange.controlNumber(), interchange.test());
                }
            }
        }
        throw faults.fatal("ST[0].ST01", "Not one of 835, 277, 999, 837");
    }
}
