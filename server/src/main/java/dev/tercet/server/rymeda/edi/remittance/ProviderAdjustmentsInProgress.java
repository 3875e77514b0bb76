package dev.tercet.server.rymeda.edi.remittance;

import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.Segment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The adjustments of no claim while their PLB segments are read: up to six in each. */
final class ProviderAdjustmentsInProgress {

    /** As many as the contract shows; a payment has a handful. */
    private static final int MOST = 1000;

    private static final int LAST_REASON = 13;
    private static final int LONGEST_REFERENCE = 50;

    private final List<ProviderAdjustment> read = new ArrayList<>();

    void read(Segment plb) throws EdiException {
        plb.date(2);
        for (int element = 3; element <= LAST_REASON; element += 2) {
            if (element == 3 || plb.has(element) || plb.has(element + 1)) {
                add(plb, element);
            }
        }
    }

    private void add(Segment plb, int element) throws EdiException {
        if (read.size() == MOST) {
            plb.fault("More than %,d adjustments of no claim".formatted(MOST));
            return;
        }
        read.add(new ProviderAdjustment(
                plb.code(element, 1, RemittanceCodes.PROVIDER_REASONS),
                plb.optionalText(element, 2, LONGEST_REFERENCE),
                plb.amount(element + 1)));
    }

    List<ProviderAdjustment> read() {
        return List.copyOf(read);
    }

    BigDecimal total() {
        return read.stream().map(ProviderAdjustment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
