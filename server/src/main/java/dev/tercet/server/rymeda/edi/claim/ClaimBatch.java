package dev.tercet.server.rymeda.edi.claim;

import dev.tercet.server.rymeda.edi.InterchangeHeader;
import java.util.List;

/**
 * Claims that are sent together.
 *
 * @param reference our number of the batch (BHT03), which acknowledgements echo, up to 50 characters
 * @param claims at least one; the guide advises at most 5,000
 */
public record ClaimBatch(
        InterchangeHeader header,
        String reference,
        Submitter submitter,
        Receiver receiver,
        List<ProfessionalClaim> claims) {}
