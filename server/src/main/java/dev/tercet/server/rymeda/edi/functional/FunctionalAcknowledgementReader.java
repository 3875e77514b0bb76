package dev.tercet.server.rymeda.edi.functional;

import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.EdiKind;
import dev.tercet.server.rymeda.edi.EdiSource;
import dev.tercet.server.rymeda.edi.Interchange;
import dev.tercet.server.rymeda.edi.Segment;
import java.io.IOException;

/**
 * Reads implementation acknowledgements, X12 999 (005010X231A1), one interchange in a file, a transaction for each group that it
 * is about. Thread-safe.
 */
public class FunctionalAcknowledgementReader {

    /** A fault in each of 100,000 segments, which no file of ours has. */
    public static final long DEFAULT_SIZE_LIMIT = 5_000_000;

    private final long sizeLimit;

    public FunctionalAcknowledgementReader() {
        this(DEFAULT_SIZE_LIMIT);
    }

    /** @param sizeLimit how many bytes a file may have */
    public FunctionalAcknowledgementReader(long sizeLimit) {
        this.sizeLimit = sizeLimit;
    }

    /** @throws EdiException all that is wrong in the file */
    public FunctionalAcknowledgement read(EdiSource source) throws EdiException, IOException {
        try (Interchange file = Interchange.open(source, sizeLimit, EdiKind.FUNCTIONAL_ACKNOWLEDGEMENT)) {
            FunctionalAcknowledgementInProgress acknowledgement =
                    new FunctionalAcknowledgementInProgress(file.faults());
            for (Segment segment = file.next(); segment != null; segment = file.next()) {
                acknowledgement.read(segment);
            }
            return acknowledgement.finished(file.controlNumber());
        }
    }
}
