package dev.tercet.server.rymeda.clearinghouse;

import dev.tercet.server.rymeda.edi.EdiSource;

/**
 * A file to send.
 *
 * @param name letters, digits, {@code .}, {@code _} and {@code -}, beginning with a letter or digit, up to 120 characters; the
 *     same for the same file, however often it is sent
 */
public record OutgoingFile(String name, EdiSource content) {}
