package dev.tercet.server.kernel.outbox;

/**
 * Something that has happened and is to be told.
 *
 * @param type its name in the contract's {@code events.yaml}
 * @param data what the contract shows under {@code data}, usually the generated type
 */
public record NewEvent(String type, Object data) {}
