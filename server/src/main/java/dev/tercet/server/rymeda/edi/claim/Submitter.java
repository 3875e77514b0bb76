package dev.tercet.server.rymeda.edi.claim;

/**
 * Who sends a batch.
 *
 * @param identifier its number with the receiver
 * @param contactName whom to ask
 * @param phone ten digits, in whatever spelling
 */
public record Submitter(String name, String identifier, String contactName, String phone) {}
