package dev.tercet.server.rymeda.care;

import dev.tercet.server.rymeda.page.DayRange;

/**
 * Which sessions to list in which order. A null member does not filter.
 *
 * @param days the days on which the sessions start
 * @param sort {@code createdAt} or {@code startTime}, with a leading minus for the latest first
 */
record SessionFilter(SessionStatus status, String clientId, String providerId, DayRange days, String sort) {}
