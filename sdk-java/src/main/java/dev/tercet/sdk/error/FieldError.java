package dev.tercet.sdk.error;

/**
 * One faulty field of a request.
 *
 * @param field its path as it was sent, such as {@code items[0].quantity}
 * @param message what is wrong with it
 */
public record FieldError(String field, String message) {}
