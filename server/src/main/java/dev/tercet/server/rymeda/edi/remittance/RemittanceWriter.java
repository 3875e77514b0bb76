package dev.tercet.server.rymeda.edi.remittance;

import dev.tercet.server.rymeda.edi.EdiKind;
import dev.tercet.server.rymeda.edi.FreeText;
import dev.tercet.server.rymeda.edi.InterchangeHeader;
import dev.tercet.server.rymeda.edi.SegmentWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes remittances, X12 835 (005010X221A1). Patients go by their control numbers alone; the guide leaves their names open.
 * Thread-safe.
 */
public class RemittanceWriter {

    private static final int LONGEST_NAME = 60;
    private static final int REASONS_IN_CAS = 6;
    private static final int REASONS_IN_PLB = 6;
    private static final int REMARKS_IN_MOA = 5;

    private final PayerDetails details;

    public RemittanceWriter(PayerDetails details) {
        this.details = details;
    }

    /**
     * Writes one payment. The stream is flushed and stays open.
     *
     * @param claims as many as the remittance says, in the order to write them
     * @throws IllegalArgumentException they hold what no 835 can say
     */
    public void write(OutputStream out, Remittance remittance, Iterable<ClaimPayment> claims, InterchangeHeader header)
            throws IOException {
        SegmentWriter file = new SegmentWriter(out, header, EdiKind.REMITTANCE, false);
        payment(file, remittance);
        file.segment("TRN", 1, remittance.traceNumber(), remittance.payerOriginator());
        file.segment("DTM", "405", header.createdAt().toLocalDate());
        parties(file, remittance);
        int count = 0;
        for (ClaimPayment claim : claims) {
            if (count++ == 0) {
                file.segment("LX", 1);
            }
            claim(file, claim);
        }
        if (count != remittance.claimCount()) {
            throw new IllegalArgumentException("not as many claims as the remittance says");
        }
        providerAdjustments(file, remittance);
        file.end();
    }

    private void payment(SegmentWriter file, Remittance remittance) throws IOException {
        boolean money = !remittance.paymentMethod().equals("NON");
        boolean transfer = money && !remittance.paymentMethod().equals("CHK");
        file.segment(
                "BPR",
                money ? "I" : "H",
                remittance.totalPaid(),
                "C",
                remittance.paymentMethod(),
                remittance.paymentMethod().equals("ACH") ? "CCP" : null,
                transfer ? "01" : null,
                transfer ? details.routingNumber() : null,
                transfer ? "DA" : null,
                transfer ? details.account() : null,
                transfer ? remittance.payerOriginator() : null,
                null,
                transfer ? "01" : null,
                transfer ? details.payeeRoutingNumber() : null,
                transfer ? "DA" : null,
                transfer ? details.payeeAccount() : null,
                remittance.paymentDate());
    }

    private void parties(SegmentWriter file, Remittance remittance) throws IOException {
        String identifier = remittance.payerIdentifier();
        file.segment(
                "N1",
                "PR",
                FreeText.fold(remittance.payerName(), LONGEST_NAME),
                identifier == null ? null : "XV",
                identifier);
        file.segment("N3", details.addressLine());
        file.segment("N4", details.city(), details.state(), details.zip());
        file.segment("PER", "BL", "PROVIDER SERVICES", "TE", details.phone());
        boolean npi = remittance.payeeNpi() != null;
        file.segment(
                "N1",
                "PE",
                FreeText.fold(remittance.payeeName(), LONGEST_NAME),
                npi ? "XX" : "FI",
                npi ? remittance.payeeNpi() : remittance.payeeTaxId());
        if (npi && remittance.payeeTaxId() != null) {
            file.segment("REF", "TJ", remittance.payeeTaxId());
        }
    }

    private static void claim(SegmentWriter file, ClaimPayment claim) throws IOException {
        file.segment(
                "CLP",
                claim.patientControlNumber(),
                claim.statusCode(),
                claim.billed(),
                claim.paid(),
                claim.patientResponsibility(),
                claim.filingIndicator(),
                claim.payerControlNumber());
        adjustments(file, claim.adjustments());
        file.segment("NM1", "QC", 1);
        if (claim.remarkCodes().size() > REMARKS_IN_MOA) {
            throw new IllegalArgumentException("a claim has at most %d remarks".formatted(REMARKS_IN_MOA));
        }
        if (!claim.remarkCodes().isEmpty()) {
            List<Object> moa = new ArrayList<>(Arrays.asList(null, null));
            moa.addAll(claim.remarkCodes());
            file.segment("MOA", moa.toArray());
        }
        for (ServicePayment service : claim.serviceLines()) {
            service(file, service);
        }
    }

    private static void service(SegmentWriter file, ServicePayment service) throws IOException {
        List<String> procedure = new ArrayList<>(List.of("HC", service.code()));
        procedure.addAll(service.modifiers());
        file.segment("SVC", procedure, service.billed(), service.paid(), null, service.units());
        if (service.serviceDate() != null) {
            file.segment("DTM", "472", service.serviceDate());
        }
        adjustments(file, service.adjustments());
        for (String remark : service.remarkCodes()) {
            file.segment("LQ", "HE", remark);
        }
    }

    /** Neighbours of one group share a segment, so that the order is kept. */
    private static void adjustments(SegmentWriter file, List<Adjustment> adjustments) throws IOException {
        List<Object> cas = new ArrayList<>();
        for (Adjustment adjustment : adjustments) {
            boolean full = cas.size() == 1 + 3 * REASONS_IN_CAS;
            if (!cas.isEmpty() && (full || cas.get(0) != adjustment.group())) {
                file.segment("CAS", cas.toArray());
                cas.clear();
            }
            if (cas.isEmpty()) {
                cas.add(adjustment.group());
            }
            cas.add(adjustment.reasonCode());
            cas.add(adjustment.amount());
            cas.add(adjustment.quantity());
        }
        if (!cas.isEmpty()) {
            file.segment("CAS", cas.toArray());
        }
    }

    private static void providerAdjustments(SegmentWriter file, Remittance remittance) throws IOException {
        List<ProviderAdjustment> all = remittance.providerAdjustments();
        for (int from = 0; from < all.size(); from += REASONS_IN_PLB) {
            List<Object> plb = new ArrayList<>();
            plb.add(remittance.payeeNpi() == null ? remittance.payeeTaxId() : remittance.payeeNpi());
            plb.add(remittance.paymentDate().withMonth(12).withDayOfMonth(31));
            for (ProviderAdjustment one : all.subList(from, Math.min(all.size(), from + REASONS_IN_PLB))) {
                plb.add(Arrays.asList(one.reasonCode(), one.reference()));
                plb.add(one.amount());
            }
            file.segment("PLB", plb.toArray());
        }
    }
}
