package dev.tercet.server.kernel.ratelimit;

/**
 * Whose requests are counted together, and against which plan.
 *
 * @param kind what the id is of: {@code key}, {@code tenant}, an operation
 * @param id the key, the tenant, the address
 * @param plan the name of the plan
 */
public record RateSubject(String kind, String id, String plan) {}
