package dev.tercet.conformance.schema;

/**
 * One way in which a value breaks its schema.
 *
 * @param pointer where in the value, as a JSON pointer; empty for the whole of it
 * @param message what is wrong there
 */
public record Fault(String pointer, String message) {}
