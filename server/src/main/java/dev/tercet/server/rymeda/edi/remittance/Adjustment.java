package dev.tercet.server.rymeda.edi.remittance;

import java.math.BigDecimal;

/**
 * Why a payment differs from the charge (CAS).
 *
 * @param reasonCode claim adjustment reason code (CARC), such as 45
 * @param amount US dollars; positive lowers the payment, negative raises it
 * @param quantity units concerned; null where the payer does not say
 */
public record Adjustment(AdjustmentGroup group, String reasonCode, BigDecimal amount, BigDecimal quantity) {}
