package dev.tercet.server.rymeda.edi.functional;

import java.util.List;

/**
 * Whether files of ours could be read.
 *
 * @param controlNumber of the interchange that says so (ISA13), nine digits
 * @param groups one at least
 */
public record FunctionalAcknowledgement(String controlNumber, List<AcknowledgedGroup> groups) {}
