package dev.tercet.server.rymeda.edi.acknowledgement;

import dev.tercet.server.rymeda.edi.InterchangeHeader;
import java.io.IOException;
import java.io.OutputStream;

/** Writes claim acknowledgements, X12 277CA (005010X214). Thread-safe. */
public class AcknowledgementWriter {

    /** Writes one file. The stream is flushed and stays open. */
    public void write(OutputStream out, AcknowledgementFile file, InterchangeHeader header) throws IOException {
        throw new UnsupportedOperationException();
    }
}
