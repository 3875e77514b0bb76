package dev.tercet.server.rymeda.edi.acknowledgement;

/**
 * What is said about a claim, and whose it is.
 *
 * @param said its amount and date must be there
 */
public record AcknowledgedClaim(ClaimAcknowledgement said, String lastName, String firstName, String memberId) {}
