package dev.tercet.server.rymeda.edi.functional;

/**
 * An element that the receiver finds wrong (IK4). What it holds is not kept, as it may be a patient's.
 *
 * @param element which of the segment's, from one
 * @param component which of the element's, from one; null where it is about the element as a whole
 * @param error implementation data element syntax error code (IK403)
 */
public record ElementFault(int element, Integer component, String error) {}
