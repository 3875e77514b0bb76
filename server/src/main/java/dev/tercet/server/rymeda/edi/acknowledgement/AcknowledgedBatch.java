package dev.tercet.server.rymeda.edi.acknowledgement;

import java.util.List;

/**
 * The answer to a batch of claims.
 *
 * @param reference the payer's number of the answer (BHT03)
 * @param receiverName who sent the batch
 * @param receiverIdentifier its number with the payer
 * @param batchReference its number of the batch, echoed (TRN02)
 */
public record AcknowledgedBatch(
        String payerName,
        String payerIdentifier,
        String reference,
        String receiverName,
        String receiverIdentifier,
        String batchReference,
        List<AcknowledgedProvider> providers) {}
