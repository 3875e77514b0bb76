package dev.tercet.server.rymeda.edi.remittance;

import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.Segment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A claim while its segments are read (2100). */
final class ClaimInProgress {

    private static final int LONGEST_NUMBER = 38;
    private static final int LONGEST_PAYER_NUMBER = 50;
    private static final int LONGEST_REMARK = 10;
    private static final int MOST_SERVICES = 999;

    /** Where remark codes stand. */
    private static final List<Integer> IN_MIA = List.of(5, 20, 21, 22, 23);

    private static final List<Integer> IN_MOA = List.of(3, 4, 5, 6, 7);

    private final Segment clp;
    private final String patientControlNumber;
    private final BigDecimal billed;
    private final BigDecimal paid;
    private final BigDecimal patientResponsibility;
    private final String payerControlNumber;
    private final AdjustmentsInProgress adjustments = new AdjustmentsInProgress();
    private final List<String> remarkCodes = new ArrayList<>();
    private final List<ServiceInProgress> services = new ArrayList<>();
    private LocalDate startDate;

    ClaimInProgress(Segment clp) throws EdiException {
        this.clp = clp;
        patientControlNumber = clp.text(1, LONGEST_NUMBER);
        clp.code(2, RemittanceCodes.STATUSES);
        billed = clp.amount(3);
        paid = clp.amount(4);
        patientResponsibility = clp.has(5) ? clp.amount(5) : BigDecimal.ZERO.setScale(2);
        clp.code(6, RemittanceCodes.FILING_INDICATORS);
        payerControlNumber = clp.text(7, LONGEST_PAYER_NUMBER);
    }

    /** Takes a segment of the claim itself. */
    void read(Segment segment) throws EdiException {
        switch (segment.tag()) {
            case "CAS" -> adjustments.read(segment);
            case "DTM" -> readDate(segment);
            case "MIA" -> readRemarks(segment, IN_MIA);
            case "MOA" -> readRemarks(segment, IN_MOA);
            default -> {
                // says nothing that is kept
            }
        }
    }

    private void readDate(Segment dtm) throws EdiException {
        LocalDate date = dtm.date(2);
        if (dtm.is(1, "232")) {
            startDate = date;
        }
    }

    private void readRemarks(Segment segment, List<Integer> elements) throws EdiException {
        if (remarkCodes.size() > elements.size()) {
            segment.fault("More remarks than one claim can have");
            return;
        }
        for (int element : elements) {
            if (segment.has(element)) {
                remarkCodes.add(segment.text(element, LONGEST_REMARK));
            }
        }
    }

    void beginService(Segment svc) throws EdiException {
        if (services.size() == MOST_SERVICES) {
            svc.fault("More than %d for one claim".formatted(MOST_SERVICES));
        } else {
            services.add(new ServiceInProgress(svc));
        }
    }

    /** Takes a segment of the latest service. */
    void readService(Segment segment) throws EdiException {
        services.get(services.size() - 1).read(segment);
    }

    /** Notes what does not add up, in the services first. */
    void balance() throws EdiException {
        BigDecimal adjusted = adjustments.total();
        BigDecimal patient = adjustments.patientTotal();
        for (ServiceInProgress service : services) {
            service.balance();
            adjusted = adjusted.add(service.adjustments().total());
            patient = patient.add(service.adjustments().patientTotal());
        }
        Balance.check(clp, 4, paid, billed.subtract(adjusted));
        Balance.checkPatient(clp, patientResponsibility, patient);
    }

    BigDecimal paid() {
        return paid;
    }

    /** What was read. */
    ClaimPayment finished() {
        return new ClaimPayment(
                patientControlNumber,
                clp.value(2),
                billed,
                paid,
                patientResponsibility,
                clp.value(6),
                payerControlNumber,
                adjustments.read(),
                List.copyOf(remarkCodes),
                services.stream().map(service -> service.finished(startDate)).toList());
    }
}
