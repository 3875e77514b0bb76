package dev.tercet.server.rymeda.remittance;

import java.math.BigDecimal;

/**
 * Money of a remittance that belongs to no claim (PLB), as it is stored.
 *
 * @param reference null where there is none
 */
public record ProviderAdjustmentItem(String reasonCode, String reference, BigDecimal amount) {}
