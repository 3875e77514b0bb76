package dev.tercet.server.rymeda.edi.remittance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A payment, without its claims.
 *
 * @param controlNumber of the interchange (ISA13), nine digits
 * @param payerIdentifier the id with the payer's name (N104), or else its other number (REF*2U); null where it gives none
 * @param payeeNpi null where the payee goes by another id
 * @param payeeTaxId null where none is given
 * @param traceNumber number of the cheque or transfer (TRN02)
 * @param payerOriginator who issued the trace number (TRN03), as a rule 1 and the payer's tax id
 * @param paymentMethod BPR04: ACH, BOP, CHK, FWT or NON
 * @param totalPaid US dollars, not negative
 * @param claimCount how many claims (CLP) the file holds
 */
public record Remittance(
        String controlNumber,
        String payerName,
        String payerIdentifier,
        String payeeName,
        String payeeNpi,
        String payeeTaxId,
        String traceNumber,
        String payerOriginator,
        String paymentMethod,
        LocalDate paymentDate,
        BigDecimal totalPaid,
        int claimCount,
        List<ProviderAdjustment> providerAdjustments) {}
