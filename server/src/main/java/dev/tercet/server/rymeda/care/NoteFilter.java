package dev.tercet.server.rymeda.care;

import java.time.LocalDate;

/**
 * Which notes to list. A null member does not filter.
 *
 * @param from the first day on which the notes were written
 * @param to the last such day
 * @param newestFirst the order, by time of writing
 */
record NoteFilter(
        NoteStatus status, String sessionId, String clientId, LocalDate from, LocalDate to, boolean newestFirst) {}
