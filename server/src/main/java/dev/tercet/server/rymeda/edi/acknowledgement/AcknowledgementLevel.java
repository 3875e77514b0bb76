package dev.tercet.server.rymeda.edi.acknowledgement;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The levels of an acknowledgement from the outermost, and the segments that may stand on each. */
enum AcknowledgementLevel {
    SOURCE("20", Set.of("NM1", "TRN", "DTP")),
    RECEIVER("21", Set.of("NM1", "TRN", "STC", "QTY", "AMT")),
    PROVIDER("19", Set.of("NM1", "TRN", "STC", "REF", "QTY", "AMT")),
    PATIENT("PT", Set.of("NM1", "TRN", "STC", "REF", "DTP", "SVC"));

    /** HL03 of each. */
    static final List<String> CODES =
            Stream.of(values()).map(level -> level.code).toList();

    private final String code;
    private final Set<String> segments;

    AcknowledgementLevel(String code, Set<String> segments) {
        this.code = code;
        this.segments = segments;
    }

    /** The level with that HL03; null where there is none. */
    static AcknowledgementLevel of(String code) {
        int place = CODES.indexOf(code);
        return place < 0 ? null : values()[place];
    }

    boolean takes(String tag) {
        return segments.contains(tag);
    }
}
