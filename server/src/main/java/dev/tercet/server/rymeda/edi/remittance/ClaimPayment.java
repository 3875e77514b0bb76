package dev.tercet.server.rymeda.edi.remittance;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a payer decided about one claim (CLP).
 *
 * @param patientControlNumber the number that the claim was sent with
 * @param statusCode CLP02: 1, 2, 3, 4, 19, 20, 21, 22, 23 or 25
 * @param billed US dollars, as are all amounts; negative in a reversal (22), as are the others
 * @param patientResponsibility zero where the payer says nothing
 * @param filingIndicator what kind of insurance (CLP06), such as MC
 * @param payerControlNumber the payer's own number for the claim (CLP07)
 * @param adjustments those of the whole claim, without those of its services
 * @param remarkCodes remark codes (RARC) of the whole claim, from MIA and MOA
 */
public record ClaimPayment(
        String patientControlNumber,
        String statusCode,
        BigDecimal billed,
        BigDecimal paid,
        BigDecimal patientResponsibility,
        String filingIndicator,
        String payerControlNumber,
        List<Adjustment> adjustments,
        List<String> remarkCodes,
        List<ServicePayment> serviceLines) {}
