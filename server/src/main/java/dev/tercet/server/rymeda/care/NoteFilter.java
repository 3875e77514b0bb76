package dev.tercet.server.rymeda.care;

import dev.tercet.server.rymeda.page.DayRange;

/**
 * Which notes to list. A null member does not filter.
 *
 * @param days the days on which the notes were written
 * @param newestFirst the order, by time of writing
 */
record NoteFilter(NoteStatus status, String sessionId, String clientId, DayRange days, boolean newestFirst) {}
