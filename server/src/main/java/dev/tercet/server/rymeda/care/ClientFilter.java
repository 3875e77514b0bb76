package dev.tercet.server.rymeda.care;

/**
 * Which clients to list in which order. A null member does not filter.
 *
 * @param search how a name or the medical record number begins, in any case
 * @param sort {@code createdAt} or {@code lastName}, with a leading minus for the reverse
 */
record ClientFilter(ClientStatus status, String search, String sort) {}
