package dev.tercet.server.rymeda.care;

/**
 * Which authorizations to list. A null member does not filter.
 *
 * @param status how they stand today
 * @param newestFirst the order, by time of recording
 */
record AuthorizationFilter(AuthorizationStatus status, String clientId, ServiceType service, boolean newestFirst) {}
