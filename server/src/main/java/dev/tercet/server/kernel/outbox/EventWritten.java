package dev.tercet.server.kernel.outbox;

/**
 * An event is in the outbox. Observe it {@code AFTER_SUCCESS} of the transaction: only then can it be read, and only then
 * has it happened.
 */
public record EventWritten(String tenantId, String type) {}
