package dev.tercet.server.rymeda.revenue;

/**
 * A claim, and what its payer decided about it.
 *
 * @param claim held by the running transaction
 */
public record DecidedClaim(ClaimEntity claim, ClaimDecision decision) {}
