package dev.tercet.server.rymeda.edi.acknowledgement;

import java.util.List;

/**
 * Which claims a payer or clearinghouse took in, and which it did not.
 *
 * @param controlNumber of the interchange (ISA13), nine digits
 * @param payerName who says so, payer or clearinghouse
 * @param payerIdentifier its number (NM109)
 * @param rejectedBatches batches that are turned away as a whole
 * @param claims what is said of each claim that is named
 */
public record AcknowledgementFile(
        String controlNumber,
        String payerName,
        String payerIdentifier,
        List<RejectedBatch> rejectedBatches,
        List<ClaimAcknowledgement> claims) {}
