package dev.tercet.server.rymeda.edi;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * The bytes of one interchange, checked before any parser sees them: that they begin with ISA, end with IEA, are not too many,
 * that no segment is too long to be one, and that nothing is in them that cannot be printed. Line breaks are left out,
 * wherever they are, unless they are separators. What is wrong comes as {@link FaultyInputException}.
 */
final class BoundedInput extends InputStream {

    /** Above any segment of our files with every element at its greatest length, and below the 4,096 that the parser holds. */
    static final int LONGEST_SEGMENT = 4_000;

    private static final String NOT_X12 = "The file does not begin with an ISA segment";

    private final InputStream in;
    private final long sizeLimit;
    private final byte[] chunk = new byte[8192];
    private int from;
    private int to;
    private long size;

    private final byte[] isa;
    private int isaRead;
    private final Separators separators;
    private final Map<String, Integer> counts = new HashMap<>();
    private final StringBuilder tag = new StringBuilder();
    private boolean inTag = true;
    private int segmentLength;
    private String last = "ISA";
    private int lastIndex;
    private boolean ended;
    private FaultyInputException fault;

    BoundedInput(InputStream in, long sizeLimit) throws IOException {
        this.in = in;
        this.sizeLimit = sizeLimit;
        this.isa = readIsa();
        this.separators = Separators.of(isa);
    }

    private byte[] readIsa() throws IOException {
        byte[] read = new byte[Separators.ISA_LENGTH];
        for (int i = 0; i < read.length; i++) {
            int next = raw();
            if (i < 3 && next != "ISA".charAt(i)) {
                throw new FaultyInputException("ISA", NOT_X12);
            }
            if (next < 0) {
                throw new FaultyInputException("ISA[0]", "The file ends within the ISA segment");
            }
            read[i] = (byte) next;
        }
        return read;
    }

    @Override
    public int read() throws IOException {
        if (fault != null) {
            throw fault;
        }
        if (isaRead < isa.length) {
            return isa[isaRead++] & 0xff;
        }
        if (ended) {
            return -1;
        }
        int next = raw();
        while ((next == '\r' || next == '\n') && !separators.includes(next)) {
            next = raw();
        }
        if (next < 0) {
            throw new FaultyInputException("IEA", "The file ends before the interchange does");
        }
        follow(next);
        return next;
    }

    /** What comes before a fault is given first, so that faults in it are found as well. */
    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = 0;
        try {
            for (int next; read < length && (next = read()) >= 0; read++) {
                bytes[offset + read] = (byte) next;
            }
        } catch (FaultyInputException e) {
            fault = e;
            if (read == 0) {
                throw e;
            }
        }
        return read == 0 && length > 0 ? -1 : read;
    }

    private void follow(int next) throws IOException {
        if (inTag) {
            followTag(next);
        } else if (next < ' ' && !separators.includes(next) || next == 0x7f) {
            throw new FaultyInputException(place(), "The segment holds a character that cannot be printed");
        }
        if (next == separators.segment()) {
            ended = last.equals("IEA");
            if (ended) {
                checkRest();
            }
            segmentLength = 0;
            inTag = true;
            tag.setLength(0);
        } else if (++segmentLength > LONGEST_SEGMENT) {
            throw new FaultyInputException(
                    place(), "The segment does not end within %,d characters".formatted(LONGEST_SEGMENT));
        }
    }

    private void followTag(int next) throws FaultyInputException {
        boolean end = next == separators.element() || next == separators.segment();
        boolean fits =
                end ? tag.length() >= 2 : next >= 'A' && next <= 'Z' || next >= '0' && next <= '9' && tag.length() > 0;
        if (!fits || !end && tag.length() == 3) {
            throw new FaultyInputException(place(), "No segment begins where this one ends");
        }
        if (end) {
            String name = tag.toString();
            last = name;
            lastIndex = counts.merge(name, 1, Integer::sum) - 1;
            inTag = false;
        } else {
            tag.append((char) next);
        }
    }

    /** The segment that is being read, or between two the one before. */
    private String place() {
        return last + "[" + lastIndex + "]";
    }

    private void checkRest() throws IOException {
        int next = raw();
        while (next == '\r' || next == '\n' || next == ' ' || next == separators.segment()) {
            next = raw();
        }
        if (next == 'I' && raw() == 'S' && raw() == 'A') {
            throw new FaultyInputException(
                    "ISA[1]", "A file holds one interchange, and this is another; send each on its own");
        }
        if (next >= 0) {
            throw new FaultyInputException("IEA[0]", "Something follows the end of the interchange");
        }
    }

    private int raw() throws IOException {
        if (from == to) {
            to = Math.max(0, in.read(chunk));
            from = 0;
            if (to == 0) {
                return -1;
            }
            size += to;
            if (size > sizeLimit) {
                throw new FaultyInputException("ISA", "The file is larger than %,d bytes".formatted(sizeLimit));
            }
        }
        return chunk[from++] & 0xff;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
