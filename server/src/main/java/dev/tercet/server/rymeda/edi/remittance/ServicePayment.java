package dev.tercet.server.rymeda.edi.remittance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a payer decided about one service (SVC).
 *
 * @param code the procedure, CPT or HCPCS as a rule (SVC01-2)
 * @param modifiers none to four
 * @param billed US dollars, as are all amounts; negative in a reversal
 * @param units paid units; 1 where the payer does not say, as the guide has it
 * @param serviceDate the first day of the service, or else that of the claim; null where neither is given
 * @param remarkCodes remark codes (RARC) of the line
 */
public record ServicePayment(
        String code,
        List<String> modifiers,
        BigDecimal billed,
        BigDecimal paid,
        BigDecimal units,
        LocalDate serviceDate,
        List<Adjustment> adjustments,
        List<String> remarkCodes) {}
