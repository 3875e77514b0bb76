package dev.tercet.server.rymeda.edi.acknowledgement;

import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.EdiSource;
import java.io.IOException;

/** Reads claim acknowledgements, X12 277CA (005010X214), one interchange in a file. Thread-safe. */
public class AcknowledgementReader {

    /** Claims are held in memory until all are read, 10,000 of them in about 10 MB. */
    public static final long DEFAULT_SIZE_LIMIT = 20_000_000;

    public AcknowledgementReader() {
        this(DEFAULT_SIZE_LIMIT);
    }

    /** @param sizeLimit how many bytes a file may have */
    public AcknowledgementReader(long sizeLimit) {}

    /** @throws EdiException all that is wrong in the file */
    public AcknowledgementFile read(EdiSource source) throws EdiException, IOException {
        throw new UnsupportedOperationException();
    }
}
