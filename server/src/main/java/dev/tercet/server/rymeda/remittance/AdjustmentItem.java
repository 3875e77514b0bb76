package dev.tercet.server.rymeda.remittance;

import java.math.BigDecimal;

/**
 * Why a payment differs from the charge (CAS), as it is stored.
 *
 * @param description the reason in words, as they were when the file came
 * @param quantity null where the payer names no units
 */
public record AdjustmentItem(
        String groupCode, String reasonCode, String description, BigDecimal amount, BigDecimal quantity) {}
