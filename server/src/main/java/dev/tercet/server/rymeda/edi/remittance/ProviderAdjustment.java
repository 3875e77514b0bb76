package dev.tercet.server.rymeda.edi.remittance;

import java.math.BigDecimal;

/**
 * Money that belongs to no claim (PLB).
 *
 * @param reasonCode such as {@code WO} for a recovered overpayment
 * @param reference the payer's; null where it gives none
 * @param amount US dollars; positive lowers the payment, negative raises it
 */
public record ProviderAdjustment(String reasonCode, String reference, BigDecimal amount) {}
