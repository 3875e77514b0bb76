package dev.tercet.server.rymeda.edi;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a file segment by segment, holding one at a time. Not thread-safe. */
final class SegmentReader implements Closeable {

    /** Segments with elements that may repeat. Where none may, a repeated one is a fault rather than half read. */
    private static final String REPEATING = "DMG";

    private final EDIStreamReader stream;
    private final BoundedInput input;
    private final Faults faults;
    private final Map<String, Integer> counts = new HashMap<>();
    private Segment last;

    SegmentReader(EdiSource source, long sizeLimit, Faults faults) throws EdiException, IOException {
        this.faults = faults;
        this.input = bound(source, sizeLimit);
        this.stream = parser(input);
    }

    private BoundedInput bound(EdiSource source, long sizeLimit) throws EdiException, IOException {
        var opened = source.open();
        try {
            return new BoundedInput(opened, sizeLimit);
        } catch (FaultyInputException e) {
            opened.close();
            throw faults.fatal(e.fault());
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /**
     * The parser splits and nothing else: envelope and content are checked here, in our words. Read as Latin-1 every byte is a
     * character, so that bytes of another encoding are no error.
     */
    private static EDIStreamReader parser(BoundedInput input) {
        EDIInputFactory factory = EDIInputFactory.newFactory();
        factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_STRUCTURE, "false");
        factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_CODE_VALUES, "false");
        try {
            return factory.createEDIStreamReader(input, StandardCharsets.ISO_8859_1.name());
        } catch (EDIStreamException e) {
            throw new IllegalStateException("Latin-1 is unknown to the parser", e);
        }
    }

    /** The next segment; null after the last one. */
    Segment next() throws EdiException, IOException {
        try {
            while (stream.hasNext()) {
                if (stream.next() == EDIStreamEvent.START_SEGMENT) {
                    return segment(stream.getText());
                }
            }
            return null;
        } catch (EDIStreamException | RuntimeException e) {
            throw translated(e);
        }
    }

    private Segment segment(String tag) throws EDIStreamException, EdiException {
        int index = counts.merge(tag, 1, Integer::sum) - 1;
        List<List<String>> elements = new ArrayList<>();
        Segment segment = new Segment(tag, index, elements, faults);
        last = segment;
        List<String> composite = null;
        boolean repeated = false;
        for (EDIStreamEvent event = stream.next(); event != EDIStreamEvent.END_SEGMENT; event = stream.next()) {
            if (event == EDIStreamEvent.START_COMPOSITE) {
                repeated = stream.getLocation().getElementOccurrence() > 1;
                composite = new ArrayList<>();
                add(segment, elements, composite, repeated);
            } else if (event == EDIStreamEvent.END_COMPOSITE) {
                composite = null;
            } else if (composite != null) {
                composite.add(decoded(stream.getText()));
            } else {
                repeated = stream.getLocation().getElementOccurrence() > 1;
                add(segment, elements, List.of(decoded(stream.getText())), repeated);
            }
        }
        return segment;
    }

    private void add(Segment segment, List<List<String>> elements, List<String> element, boolean repeated)
            throws EdiException {
        if (!repeated) {
            elements.add(element);
        } else if (!segment.tag().equals(REPEATING)) {
            faults.add(segment.field(elements.size()), "Not an element that repeats");
        }
    }

    /** UTF-8 if it is, else Latin-1: the two that payers send. */
    private static String decoded(String latin) {
        if (isAscii(latin)) {
            return latin;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(latin.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return latin;
        }
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** A fault of the file as such, a fault of the medium as itself. */
    private EdiException translated(Exception thrown) throws IOException {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof FaultyInputException faulty) {
                return faults.fatal(faulty.fault());
            }
            if (cause instanceof IOException medium) {
                throw medium;
            }
        }
        return faults.fatal(last == null ? "ISA" : last.field(), "The file cannot be read from here on");
    }

    @Override
    public void close() throws IOException {
        try {
            stream.close();
        } finally {
            input.close();
        }
    }
}
