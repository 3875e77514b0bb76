package dev.tercet.server.rymeda.edi;

/**
 * Something wrong in a file.
 *
 * @param field where: the segment, counted from zero among those of its kind in the file, and the element, as in {@code
 *     CLP[0].CLP05}, {@code CAS[3].CAS01} or {@code SVC[0].SVC01-2}; the segment's name alone where it is missing
 * @param message what is wrong, in words; never names or member numbers of people
 */
public record EdiFault(String field, String message) {}
