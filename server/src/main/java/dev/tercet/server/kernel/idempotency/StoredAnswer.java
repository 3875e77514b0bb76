package dev.tercet.server.kernel.idempotency;

/**
 * A success as it left for the caller.
 *
 * @param status its HTTP status
 * @param mediaType the type of its body, or null without one
 * @param location where the made thing is, or null
 * @param body the body as it was sent, or null
 */
public record StoredAnswer(int status, String mediaType, String location, byte[] body) {}
