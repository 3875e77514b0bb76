package dev.tercet.server.rymeda.care;

import java.time.LocalDate;

/**
 * Which sessions to list in which order. A null member does not filter.
 *
 * @param from the first day on which the sessions start
 * @param to the last such day
 * @param sort {@code createdAt} or {@code startTime}, with a leading minus for the latest first
 */
record SessionFilter(
        SessionStatus status, String clientId, String providerId, LocalDate from, LocalDate to, String sort) {}
