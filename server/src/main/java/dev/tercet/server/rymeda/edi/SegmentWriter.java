package dev.tercet.server.rymeda.edi;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a file segment by segment: one interchange with one group with one transaction, a segment a line. Empty elements at
 * the end of a segment are left out, as the standard wants. Not thread-safe.
 */
public final class SegmentWriter {

    private static final Separators SEPARATORS = Separators.OURS;
    private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("yyMMdd");
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HHmm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HHmmss");
    private static final String TRANSACTION_NUMBER = "0001";

    private final OutputStream out;
    private final InterchangeHeader header;
    private int count;

    /**
     * Begins a file.
     *
     * @param withVersion whether ST names the guide (ST03), as all but the 835 do
     */
    public SegmentWriter(OutputStream out, InterchangeHeader header, EdiKind kind, boolean withVersion)
            throws IOException {
        this.out = out;
        this.header = header;
        isa();
        segment(
                "GS",
                kind.group(),
                header.senderId(),
                header.receiverId(),
                header.createdAt().toLocalDate(),
                SECOND.format(header.createdAt()),
                header.controlNumber(),
                "X",
                kind.version());
        count = 0;
        segment("ST", kind.transaction(), TRANSACTION_NUMBER, withVersion ? kind.version() : null);
    }

    private void isa() throws IOException {
        if (header.controlNumber() < 1 || header.controlNumber() > 999_999_999) {
            throw new IllegalArgumentException("ISA13 has nine digits");
        }
        String text = "ISA*00*          *00*          *%s*%-15s*%s*%-15s*%s*%s*^*00501*%09d*0*%s*:~\n"
                .formatted(
                        header.senderQualifier(),
                        checked("ISA06", header.senderId()),
                        header.receiverQualifier(),
                        checked("ISA08", header.receiverId()),
                        SHORT_DATE.format(header.createdAt()),
                        MINUTE.format(header.createdAt()),
                        header.controlNumber(),
                        header.test() ? "T" : "P");
        if (text.length() != Separators.ISA_LENGTH + 1) {
            throw new IllegalArgumentException(
                    "sender and receiver have qualifiers of 2 and ids of at most 15 characters");
        }
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Writes a segment.
     *
     * @param elements texts, decimal and whole numbers, dates, lists as composites; null for an empty one
     * @throws IllegalArgumentException a text holds a separator or what cannot be printed
     */
    public void segment(String tag, Object... elements) throws IOException {
        List<String> written = new ArrayList<>();
        for (Object element : elements) {
            written.add(element(tag, written.size() + 1, element));
        }
        out.write((tag + joined(written, SEPARATORS.element()) + SEPARATORS.segment() + "\n")
                .getBytes(StandardCharsets.US_ASCII));
        count++;
    }

    private static String element(String tag, int position, Object element) {
        if (element == null) {
            return "";
        }
        if (element instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        if (element instanceof LocalDate date) {
            return DATE.format(date);
        }
        if (element instanceof List<?> components) {
            List<String> written = new ArrayList<>();
            components.forEach(component -> written.add(element(tag, position, component)));
            String composite = joined(written, SEPARATORS.component());
            return composite.isEmpty() ? "" : composite.substring(1);
        }
        return checked("%s%02d".formatted(tag, position), element.toString());
    }

    private static String checked(String place, String text) {
        boolean good = text.chars().allMatch(c -> c >= ' ' && c < 0x7f && !SEPARATORS.includes(c));
        if (!good || !text.equals(text.strip())) {
            throw new IllegalArgumentException(place + " holds a character that cannot be written");
        }
        return text;
    }

    /** Each with the separator before it, without empty ones at the end. */
    private static String joined(List<String> values, char separator) {
        int last = values.size();
        while (last > 0 && values.get(last - 1).isEmpty()) {
            last--;
        }
        StringBuilder joined = new StringBuilder();
        values.subList(0, last).forEach(value -> joined.append(separator).append(value));
        return joined.toString();
    }

    /** Ends the file and flushes the stream, which stays open. */
    public void end() throws IOException {
        segment("SE", count + 1, TRANSACTION_NUMBER);
        segment("GE", 1, header.controlNumber());
        segment("IEA", 1, "%09d".formatted(header.controlNumber()));
        out.flush();
    }
}
