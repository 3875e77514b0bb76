package dev.tercet.server.rymeda.remittance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a payer decided about one service (SVC), as it is stored.
 *
 * @param units null where the payer names none
 * @param serviceDate null where the payer names none
 */
public record ServiceLineItem(
        String code,
        BigDecimal billed,
        BigDecimal paid,
        BigDecimal units,
        LocalDate serviceDate,
        List<AdjustmentItem> adjustments,
        List<String> remarkCodes) {}
