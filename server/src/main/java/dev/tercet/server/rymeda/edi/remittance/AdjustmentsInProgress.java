package dev.tercet.server.rymeda.edi.remittance;

import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.Segment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The adjustments of a claim or service while its CAS segments are read: up to six reasons of one group in each. */
final class AdjustmentsInProgress {

    private static final int MOST_SEGMENTS = 99;
    private static final int LAST_REASON = 17;
    private static final int LONGEST_REASON = 5;

    private final List<Adjustment> read = new ArrayList<>();
    private int segments;

    void read(Segment cas) throws EdiException {
        if (++segments > MOST_SEGMENTS) {
            cas.fault("More than %d for one claim or service".formatted(MOST_SEGMENTS));
            return;
        }
        String group = cas.code(1, RemittanceCodes.GROUPS);
        if (!RemittanceCodes.GROUPS.contains(group)) {
            return;
        }
        for (int element = 2; element <= LAST_REASON; element += 3) {
            if (element == 2 || cas.has(element) || cas.has(element + 1) || cas.has(element + 2)) {
                read.add(new Adjustment(
                        AdjustmentGroup.valueOf(group),
                        cas.text(element, LONGEST_REASON),
                        cas.amount(element + 1),
                        cas.has(element + 2) ? cas.number(element + 2) : null));
            }
        }
    }

    List<Adjustment> read() {
        return List.copyOf(read);
    }

    BigDecimal total() {
        return read.stream().map(Adjustment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the patient is to bear of it. */
    BigDecimal patientTotal() {
        return read.stream()
                .filter(adjustment -> adjustment.group() == AdjustmentGroup.PR)
                .map(Adjustment::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
