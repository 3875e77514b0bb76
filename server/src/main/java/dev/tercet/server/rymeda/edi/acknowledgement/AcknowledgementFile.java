package dev.tercet.server.rymeda.edi.acknowledgement;

import java.util.List;

/**
 * Which claims a payer or clearinghouse took in, and which it did not.
 *
 * @param controlNumber of the interchange (ISA13), nine digits
 * @param payerName who says so, payer or clearinghouse
 * @param payerIdentifier its number (NM109)
 */
public record AcknowledgementFile(
        String controlNumber, String payerName, String payerIdentifier, List<ClaimAcknowledgement> claims) {}
