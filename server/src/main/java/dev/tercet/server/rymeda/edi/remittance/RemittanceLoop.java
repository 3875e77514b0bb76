package dev.tercet.server.rymeda.edi.remittance;

import dev.tercet.server.rymeda.edi.Segment;
import java.util.Set;

/** The parts of a remittance: what begins each, after which others it may come, and what else may stand in it. */
enum RemittanceLoop {
    HEADER("in the header", "BPR", Set.of(), Set.of("TRN", "CUR", "REF", "DTM")),
    PAYER("with the payer", "N1", Set.of("HEADER"), Set.of("N3", "N4", "REF", "PER")),
    PAYEE("with the payee", "N1", Set.of("PAYER"), Set.of("N3", "N4", "REF", "RDM")),
    BATCH("before a claim", "LX", Set.of("PAYEE", "BATCH", "CLAIM", "SERVICE"), Set.of("TS3", "TS2")),
    CLAIM(
            "with a claim",
            "CLP",
            Set.of("PAYEE", "BATCH", "CLAIM", "SERVICE"),
            Set.of("CAS", "NM1", "MIA", "MOA", "REF", "DTM", "PER", "AMT", "QTY")),
    SERVICE("with a service", "SVC", Set.of("CLAIM", "SERVICE"), Set.of("DTM", "CAS", "REF", "AMT", "QTY", "LQ")),
    SUMMARY("after the claims", "PLB", Set.of("PAYEE", "BATCH", "CLAIM", "SERVICE", "SUMMARY"), Set.of());

    private final String place;
    private final String first;
    private final Set<String> before;
    private final Set<String> others;

    RemittanceLoop(String place, String first, Set<String> before, Set<String> others) {
        this.place = place;
        this.first = first;
        this.before = before;
        this.others = others;
    }

    /** Where it is, in words. */
    String place() {
        return place;
    }

    /** Whether the segment begins a part of this kind where one of that kind goes on. */
    private boolean begins(Segment segment, RemittanceLoop current) {
        return segment.tag().equals(first) && before.contains(current.name());
    }

    /** The part that the segment begins or goes on with; null where it has no place. */
    RemittanceLoop with(Segment segment) {
        for (RemittanceLoop next : values()) {
            if (next.begins(segment, this)) {
                return next;
            }
        }
        return others.contains(segment.tag()) ? this : null;
    }
}
