package dev.tercet.server.rymeda.edi.remittance;

import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.Segment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A service while its segments are read (2110). */
final class ServiceInProgress {

    private static final int LONGEST_CODE = 48;
    private static final int LONGEST_REMARK = 10;
    private static final int MOST_REMARKS = 99;

    private final Segment svc;
    private final String code;
    private final List<String> modifiers;
    private final BigDecimal billed;
    private final BigDecimal paid;
    private final BigDecimal units;
    private final AdjustmentsInProgress adjustments = new AdjustmentsInProgress();
    private final List<String> remarkCodes = new ArrayList<>();
    private LocalDate serviceDate;

    ServiceInProgress(Segment svc) throws EdiException {
        this.svc = svc;
        svc.code(1, 1, RemittanceCodes.SERVICE_IDS);
        code = svc.text(1, 2, LONGEST_CODE);
        modifiers = IntStream.rangeClosed(3, 6)
                .mapToObj(component -> svc.value(1, component))
                .filter(modifier -> !modifier.isEmpty())
                .toList();
        billed = svc.amount(2);
        paid = svc.amount(3);
        units = svc.has(5) ? svc.number(5) : BigDecimal.ONE;
    }

    void read(Segment segment) throws EdiException {
        switch (segment.tag()) {
            case "CAS" -> adjustments.read(segment);
            case "DTM" -> readDate(segment);
            case "LQ" -> readRemark(segment);
            default -> {
                // says nothing that is kept
            }
        }
    }

    private void readDate(Segment dtm) throws EdiException {
        LocalDate date = dtm.date(2);
        if (dtm.is(1, "472") || dtm.is(1, "150")) {
            serviceDate = date;
        }
    }

    private void readRemark(Segment lq) throws EdiException {
        if (remarkCodes.size() == MOST_REMARKS) {
            lq.fault("More than %d for one service".formatted(MOST_REMARKS));
        } else if (lq.code(1, RemittanceCodes.REMARK_LISTS).equals("HE")) {
            remarkCodes.add(lq.text(2, LONGEST_REMARK));
        }
    }

    /** Notes it if the payment is not the charge less the adjustments. */
    void balance() throws EdiException {
        Balance.check(svc, 3, paid, billed.subtract(adjustments.total()));
    }

    AdjustmentsInProgress adjustments() {
        return adjustments;
    }

    /** What was read. The claim's date stands in for that of the service. */
    ServicePayment finished(LocalDate claimDate) {
        return new ServicePayment(
                code,
                modifiers,
                billed,
                paid,
                units,
                serviceDate == null ? claimDate : serviceDate,
                adjustments.read(),
                List.copyOf(remarkCodes));
    }
}
