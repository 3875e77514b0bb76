package dev.tercet.server.rymeda.edi;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/**
 * A file in its envelope: one interchange with one group, of one transaction where its kind does not repeat. Gives the segments
 * between ST and SE and checks numbers and counts of the envelope on the way. Not thread-safe.
 */
public final class Interchange implements Closeable {

    private static final String X12_VERSION = "00501";

    private final SegmentReader segments;
    private final Faults faults = new Faults();
    private final Segment isa;
    private final Segment gs;
    private EdiKind kind;
    private Segment st;
    private int segmentCount;
    private int transactionCount = 1;
    private boolean inTransaction = true;
    private boolean groupEnded;
    private boolean ended;

    private Interchange(EdiSource source, long sizeLimit) throws EdiException, IOException {
        segments = new SegmentReader(source, sizeLimit, faults);
        try {
            isa = first("ISA");
            gs = first("GS");
            st = first("ST");
        } catch (EdiException | IOException | RuntimeException e) {
            segments.close();
            throw e;
        }
        segmentCount = 1;
    }

    /**
     * Opens a file up to its ST segment.
     *
     * @param sizeLimit how many bytes it may have
     * @throws EdiException it is not X12
     */
    static Interchange open(EdiSource source, long sizeLimit) throws EdiException, IOException {
        return new Interchange(source, sizeLimit);
    }

    /** Opens a file that must be of some kind. */
    public static Interchange open(EdiSource source, long sizeLimit, EdiKind kind) throws EdiException, IOException {
        Interchange interchange = open(source, sizeLimit);
        try {
            interchange.expect(kind);
            return interchange;
        } catch (EdiException | RuntimeException e) {
            interchange.close();
            throw e;
        }
    }

    private Segment first(String tag) throws EdiException, IOException {
        Segment segment = segments.next();
        while (segment != null && segment.tag().equals("TA1")) {
            segment = segments.next();
        }
        if (segment == null || !segment.tag().equals(tag)) {
            throw faults.fatal(tag, "There is no %s segment where one must be".formatted(tag));
        }
        return segment;
    }

    private void expect(EdiKind expected) throws EdiException {
        kind = expected;
        if (!isa.is(12, X12_VERSION)) {
            faults.add(isa.field(12), "Not " + X12_VERSION);
        }
        if (!isa.value(13).matches("\\d{9}")) {
            faults.add(isa.field(13), "Not a number of nine digits");
        }
        if (!isa.is(15, "P") && !isa.is(15, "T")) {
            faults.add(isa.field(15), "Not one of P, T");
        }
        if (!gs.is(1, kind.group())) {
            faults.add(gs.field(1), "Not " + kind.group());
        }
        if (!gs.is(8, kind.version())) {
            faults.add(gs.field(8), "Not " + kind.version());
        }
        created();
        checkStart();
        faults.refuse();
    }

    private void checkStart() throws EdiException {
        if (!st.is(1, kind.transaction())) {
            faults.add(st.field(1), "Not " + kind.transaction());
        }
        if (st.has(3) && !st.is(3, kind.version())) {
            faults.add(st.field(3), "Not " + kind.version());
        }
    }

    /** The next segment within a transaction; null when the interchange has ended. */
    public Segment next() throws EdiException, IOException {
        for (Segment segment = segments.next(); segment != null; segment = segments.next()) {
            segmentCount++;
            switch (segment.tag()) {
                case "ST" -> startTransaction(segment);
                case "SE" -> endTransaction(segment);
                case "GE" -> endGroup(segment);
                case "IEA" -> end(segment);
                case "GS" -> throw faults.fatal(segment.field(), "A file holds one group, and this is another");
                case "ISA" -> throw faults.fatal(segment.field(), "A file holds one interchange, and this is another");
                default -> {
                    if (inTransaction) {
                        return segment;
                    }
                    throw faults.fatal(segment.field(), "The segment stands outside of a transaction");
                }
            }
        }
        if (!ended) {
            throw faults.fatal("IEA", "The file ends before the interchange does");
        }
        return null;
    }

    private void startTransaction(Segment segment) throws EdiException {
        if (inTransaction || groupEnded) {
            throw faults.fatal(segment.field(), "A transaction begins where none may");
        }
        if (!kind.repeats()) {
            throw faults.fatal(segment.field(), "A file holds one transaction, and this is another");
        }
        st = segment;
        checkStart();
        inTransaction = true;
        segmentCount = 1;
        transactionCount++;
    }

    private void endTransaction(Segment se) throws EdiException {
        if (!inTransaction) {
            throw faults.fatal(se.field(), "A transaction ends where none began");
        }
        count(se, segmentCount, "segments");
        same(se, st.value(2), "ST02");
        inTransaction = false;
    }

    private void endGroup(Segment ge) throws EdiException {
        if (inTransaction) {
            faults.add("SE", "There is no SE segment at the end of the transaction");
            inTransaction = false;
        }
        if (groupEnded) {
            throw faults.fatal(ge.field(), "A group ends where none began");
        }
        count(ge, transactionCount, "transactions");
        same(ge, gs.value(6), "GS06");
        groupEnded = true;
    }

    private void end(Segment iea) throws EdiException {
        if (!groupEnded) {
            faults.add("GE", "There is no GE segment at the end of the group");
            inTransaction = false;
        }
        count(iea, 1, "groups");
        same(iea, isa.value(13), "ISA13");
        ended = true;
    }

    private void count(Segment trailer, int counted, String what) throws EdiException {
        String told = trailer.value(1);
        if (!told.matches("\\d{1,9}") || Integer.parseInt(told) != counted) {
            faults.add(trailer.field(1), "Not %d, the number of %s".formatted(counted, what));
        }
    }

    private void same(Segment trailer, String number, String element) throws EdiException {
        if (!trailer.is(2, number)) {
            faults.add(trailer.field(2), "Not the same as " + element);
        }
    }

    private LocalDateTime created() throws EdiException {
        LocalDate date = gs.date(4);
        String time = gs.value(5);
        try {
            LocalTime of = LocalTime.parse((time + "00").substring(0, 6), DateTimeFormatter.ofPattern("HHmmss"));
            if (time.matches("\\d{4}(\\d{2}){0,2}") && date != null) {
                return date.atTime(of);
            }
        } catch (DateTimeParseException | StringIndexOutOfBoundsException e) {
            // told below, as any other wrong time is
        }
        if (date != null) {
            faults.add(gs.field(5), "Not a time (HHMM, HHMMSS)");
        }
        return null;
    }

    /** Number of the interchange (ISA13). */
    public String controlNumber() {
        return isa.value(13);
    }

    /** Whether it says that it is a test (ISA15). */
    boolean test() {
        return isa.is(15, "T");
    }

    /** What GS08 says. */
    String version() {
        return gs.value(8);
    }

    /** What ST01 says. */
    String transaction() {
        return st.value(1);
    }

    /** The envelope of a file of a known kind. */
    public InterchangeHeader header() throws EdiException {
        return new InterchangeHeader(
                isa.value(5).strip(),
                isa.value(6).strip(),
                isa.value(7).strip(),
                isa.value(8).strip(),
                Integer.parseInt(controlNumber()),
                created(),
                test());
    }

    /** Where faults are noted. */
    public Faults faults() {
        return faults;
    }

    @Override
    public void close() throws IOException {
        segments.close();
    }
}
