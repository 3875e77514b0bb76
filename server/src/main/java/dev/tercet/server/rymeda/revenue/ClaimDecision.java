package dev.tercet.server.rymeda.revenue;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a remittance says about a claim.
 *
 * @param move one of {@code PAY}, {@code PAY_PARTLY}, {@code DENY} and {@code REVERSE}; null where the payer decides nothing (forwarded to
 *     another payer, or a predetermination)
 * @param eraId the remittance
 * @param paid what it pays, in US dollars; negative in a reversal
 * @param patientResponsibility what the client owes by it; negative in a reversal
 * @param payerControlNumber null where there is none
 * @param reasons why the payment differs from the charge
 */
public record ClaimDecision(
        ClaimMove move,
        String eraId,
        BigDecimal paid,
        BigDecimal patientResponsibility,
        String payerControlNumber,
        List<ClaimReasonItem> reasons) {}
