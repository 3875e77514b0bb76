package dev.tercet.server.rymeda.clearinghouse.embedded;

import dev.tercet.server.rymeda.edi.claim.ProfessionalClaim;
import dev.tercet.server.rymeda.edi.claim.ServiceLine;
import dev.tercet.server.rymeda.edi.remittance.Adjustment;
import dev.tercet.server.rymeda.edi.remittance.AdjustmentGroup;
import dev.tercet.server.rymeda.edi.remittance.ClaimPayment;
import dev.tercet.server.rymeda.edi.remittance.ServicePayment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Decides what is paid for a claim, line by line. Pure: the same claim and history give the same decision. */
final class Adjudication {

    private static final String PROCESSED = "1";
    private static final String REVERSAL = "22";
    private static final String COPAY = "3";
    private static final String DUPLICATE = "18";
    private static final String TOO_LATE = "29";
    private static final String ABOVE_FEE = "45";
    private static final String NOT_COVERED = "96";
    private static final String NOT_AUTHORIZED = "197";
    private static final String SEE_PLAN = "N130";

    private final PayerRules rules;

    Adjudication(PayerRules rules) {
        this.rules = rules;
    }

    /**
     * Decides.
     *
     * @param covered the services of the member that were covered before; those of this claim are added
     */
    ClaimPayment decide(BookedClaim booked, Set<CoveredService> covered) {
        ProfessionalClaim claim = booked.claim();
        PayerRules.Payer payer = rules.payer(claim.payer().identifier());
        List<ServicePayment> lines = new ArrayList<>();
        BigDecimal copay = payer.copay();
        BigDecimal paid = BigDecimal.ZERO.setScale(2);
        BigDecimal patient = BigDecimal.ZERO.setScale(2);
        for (ServiceLine line : claim.serviceLines()) {
            String denial = denial(booked, payer, line, covered);
            ServicePayment decided = denial == null ? pay(line, copay) : deny(line, denial);
            BigDecimal share = patientShare(decided);
            copay = copay.subtract(share);
            paid = paid.add(decided.paid());
            patient = patient.add(share);
            lines.add(decided);
        }
        return new ClaimPayment(
                claim.claimNumber(),
                PROCESSED,
                claim.charge(),
                paid,
                patient,
                payer.filingIndicator(),
                booked.controlNumber(),
                List.of(),
                List.of(),
                lines);
    }

    /** Why the line is not paid; null if it is. */
    private String denial(BookedClaim booked, PayerRules.Payer payer, ServiceLine line, Set<CoveredService> covered) {
        if (!payer.inTime(line.serviceDate(), booked.received())) {
            return TOO_LATE;
        }
        if (payer.authorizationRequired() && booked.claim().authorizationNumber() == null) {
            return NOT_AUTHORIZED;
        }
        if (!rules.fees().containsKey(line.code())) {
            return NOT_COVERED;
        }
        return covered.add(CoveredService.of(booked.claim(), line)) ? null : DUPLICATE;
    }

    private static ServicePayment deny(ServiceLine line, String reason) {
        List<String> remarks = reason.equals(NOT_COVERED) ? List.of(SEE_PLAN) : List.of();
        return line(line, BigDecimal.ZERO.setScale(2), adjustments(AdjustmentGroup.CO, reason, line.charge()), remarks);
    }

    private ServicePayment pay(ServiceLine line, BigDecimal copay) {
        BigDecimal fee = rules.fees().get(line.code()).multiply(line.units()).setScale(2, RoundingMode.HALF_UP);
        BigDecimal allowed = fee.min(line.charge());
        BigDecimal share = copay.min(allowed);
        List<Adjustment> adjustments = new ArrayList<>();
        adjustments.addAll(
                adjustments(AdjustmentGroup.CO, ABOVE_FEE, line.charge().subtract(allowed)));
        adjustments.addAll(adjustments(AdjustmentGroup.PR, COPAY, share));
        return line(line, allowed.subtract(share), adjustments, List.of());
    }

    private static List<Adjustment> adjustments(AdjustmentGroup group, String reason, BigDecimal amount) {
        return amount.signum() == 0 ? List.of() : List.of(new Adjustment(group, reason, amount.setScale(2), null));
    }

    private static ServicePayment line(
            ServiceLine line, BigDecimal paid, List<Adjustment> adjustments, List<String> remarks) {
        return new ServicePayment(
                line.code(),
                line.modifiers(),
                line.charge(),
                paid,
                line.units(),
                line.serviceDate(),
                adjustments,
                remarks);
    }

    private static BigDecimal patientShare(ServicePayment line) {
        return line.adjustments().stream()
                .filter(adjustment -> adjustment.group() == AdjustmentGroup.PR)
                .map(Adjustment::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Takes a decision back: all amounts with the other sign. */
    static ClaimPayment reverse(ClaimPayment decision) {
        return new ClaimPayment(
                decision.patientControlNumber(),
                REVERSAL,
                decision.billed().negate(),
                decision.paid().negate(),
                decision.patientResponsibility().negate(),
                decision.filingIndicator(),
                decision.payerControlNumber(),
                List.of(),
                decision.remarkCodes(),
                decision.serviceLines().stream().map(Adjudication::reverse).toList());
    }

    private static ServicePayment reverse(ServicePayment line) {
        List<Adjustment> adjustments = line.adjustments().stream()
                .map(one -> new Adjustment(
                        one.group(), one.reasonCode(), one.amount().negate(), one.quantity()))
                .toList();
        return new ServicePayment(
                line.code(),
                line.modifiers(),
                line.billed().negate(),
                line.paid().negate(),
                line.units(),
                line.serviceDate(),
                adjustments,
                line.remarkCodes());
    }
}
