package dev.tercet.server.rymeda.edi.claim;

/** Who receives a batch: a clearinghouse, or a payer itself. */
public record Receiver(String name, String identifier) {}
