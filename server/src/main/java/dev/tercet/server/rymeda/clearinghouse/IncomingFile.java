package dev.tercet.server.rymeda.clearinghouse;

import dev.tercet.server.rymeda.edi.EdiSource;

/**
 * A file that came and is not settled.
 *
 * @param tenant whose it is
 * @param name as the clearinghouse named it, without a folder
 * @param size in bytes
 * @param content the same bytes each time it is opened, until it is settled
 */
public record IncomingFile(String tenant, String name, long size, EdiSource content) {}
