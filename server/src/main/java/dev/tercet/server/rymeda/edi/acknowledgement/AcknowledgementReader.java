package dev.tercet.server.rymeda.edi.acknowledgement;

import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.EdiKind;
import dev.tercet.server.rymeda.edi.EdiSource;
import dev.tercet.server.rymeda.edi.Interchange;
import dev.tercet.server.rymeda.edi.Segment;
import java.io.IOException;

/** Reads claim acknowledgements, X12 277CA (005010X214), one interchange in a file. A file of several
 * transactions is read as one, under the name of the first one's payer. Thread-safe. */
public class AcknowledgementReader {

    /** Claims are held in memory until all are read, 10,000 of them in about 10 MB. */
    public static final long DEFAULT_SIZE_LIMIT = 20_000_000;

    private final long sizeLimit;

    public AcknowledgementReader() {
        this(DEFAULT_SIZE_LIMIT);
    }

    /** @param sizeLimit how many bytes a file may have */
    public AcknowledgementReader(long sizeLimit) {
        this.sizeLimit = sizeLimit;
    }

    /** @throws EdiException all that is wrong in the file */
    public AcknowledgementFile read(EdiSource source) throws EdiException, IOException {
        try (Interchange file = Interchange.open(source, sizeLimit, EdiKind.CLAIM_ACKNOWLEDGEMENT)) {
            AcknowledgementInProgress acknowledgement = new AcknowledgementInProgress(file.faults());
            for (Segment segment = file.next(); segment != null; segment = file.next()) {
                acknowledgement.read(segment);
            }
            return acknowledgement.finished(file.controlNumber());
        }
    }
}
