package dev.tercet.server.rymi.dnc;

import java.util.Set;

/**
 * Numbers that have just been put on the tenant's list. Observed inside the transaction that puts them there, so that
 * telephones which still wait in the queue are dropped with it.
 *
 * @param phones in E.164
 */
public record NumbersBlocked(Set<String> phones) {}
