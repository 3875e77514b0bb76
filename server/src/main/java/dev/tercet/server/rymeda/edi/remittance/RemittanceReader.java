package dev.tercet.server.rymeda.edi.remittance;

import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.EdiKind;
import dev.tercet.server.rymeda.edi.EdiSource;
import dev.tercet.server.rymeda.edi.Interchange;
import dev.tercet.server.rymeda.edi.Segment;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * Reads remittances, X12 835 (005010X221A1), one interchange with one payment in a file. Memory is bounded whatever the file:
 * one claim is held at a time. Thread-safe.
 */
public class RemittanceReader {

    /** What no remittance of a real payer reaches: 100,000 claims of a kilobyte. */
    public static final long DEFAULT_SIZE_LIMIT = 100_000_000;

    private final long sizeLimit;

    public RemittanceReader() {
        this(DEFAULT_SIZE_LIMIT);
    }

    /** @param sizeLimit how many bytes a file may have */
    public RemittanceReader(long sizeLimit) {
        this.sizeLimit = sizeLimit;
    }

    /**
     * Reads the whole file and checks it: syntax, envelope, counts, codes, and that each line, each claim and the file balance.
     *
     * @throws EdiException all that is wrong in it
     */
    public Remittance check(EdiSource source) throws EdiException, IOException {
        return read(source, claim -> {});
    }

    /**
     * Reads a file that was checked and hands on claim by claim, in the order of the file.
     *
     * @throws EdiException the file is not as it was; claims may have been handed on by then
     */
    public void forEach(EdiSource source, Consumer<ClaimPayment> claims) throws EdiException, IOException {
        read(source, claims);
    }

    private Remittance read(EdiSource source, Consumer<ClaimPayment> claims) throws EdiException, IOException {
        try (Interchange file = Interchange.open(source, sizeLimit, EdiKind.REMITTANCE)) {
            Segment first = file.next();
            if (first == null || !first.tag().equals("BPR")) {
                throw file.faults().fatal("BPR", "There is no BPR segment after ST");
            }
            RemittanceInProgress remittance = new RemittanceInProgress(first, file.faults(), claims);
            for (Segment segment = file.next(); segment != null; segment = file.next()) {
                remittance.read(segment);
            }
            return remittance.finished(file.controlNumber());
        }
    }
}
