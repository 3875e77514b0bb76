package dev.tercet.server.rymeda.revenue;

/** A claim waits to go out, if the running transaction is committed. */
public record ClaimWaiting(String claimId, int submission) {}
