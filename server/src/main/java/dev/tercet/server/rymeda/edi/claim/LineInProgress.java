package dev.tercet.server.rymeda.edi.claim;

import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.Segment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A service line while its segments are read (2400). */
final class LineInProgress {

    private static final int LONGEST_CODE = 48;
    private static final int LONGEST_REFERENCE = 50;
    private static final int MOST_POINTERS = 4;

    private final Segment lx;
    private Segment sv1;
    private BigDecimal charge = BigDecimal.ZERO;
    private LocalDate serviceDate;
    private String controlNumber;

    LineInProgress(Segment lx) {
        this.lx = lx;
    }

    void read(Segment segment) throws EdiException {
        switch (segment.tag()) {
            case "SV1" -> {
                sv1 = segment;
                charge = segment.amount(2);
            }
            case "DTP" -> {
                if (segment.is(1, "472")) {
                    serviceDate = segment.firstDay();
                }
            }
            case "REF" -> {
                if (segment.is(1, "6R")) {
                    controlNumber = segment.text(2, LONGEST_REFERENCE);
                }
            }
            default -> {
                // says nothing that is kept
            }
        }
    }

    BigDecimal charge() {
        return charge;
    }

    /** Null where the line cannot be read. */
    ServiceLine finished(int diagnoses) throws EdiException {
        if (sv1 == null) {
            lx.fault("The line has no SV1 segment");
            return null;
        }
        if (serviceDate == null) {
            lx.fault("The line has no date of service (DTP*472)");
        }
        sv1.code(1, 1, List.of("ER", "HC", "IV", "WK"));
        String code = sv1.text(1, 2, LONGEST_CODE);
        List<String> modifiers = IntStream.rangeClosed(3, 6)
                .mapToObj(component -> sv1.value(1, component))
                .filter(modifier -> !modifier.isEmpty())
                .toList();
        sv1.code(3, List.of("UN", "MJ"));
        return new ServiceLine(controlNumber, code, modifiers, charge, sv1.number(4), pointers(diagnoses), serviceDate);
    }

    private List<Integer> pointers(int diagnoses) throws EdiException {
        List<Integer> pointers = new ArrayList<>();
        for (int component = 1; component <= MOST_POINTERS; component++) {
            String pointer = sv1.value(7, component);
            if (!pointer.isEmpty()) {
                if (!pointer.matches("\\d{1,2}")
                        || Integer.parseInt(pointer) < 1
                        || Integer.parseInt(pointer) > diagnoses) {
                    sv1.fault(7, component, "Points to no diagnosis of the claim");
                } else {
                    pointers.add(Integer.valueOf(pointer));
                }
            }
        }
        return pointers;
    }
}
