package dev.tercet.server.rymeda.remittance;

/** A remittance that was posted, and how many claims it is about. */
public record PostedEra(String id, int claimCount) {}
