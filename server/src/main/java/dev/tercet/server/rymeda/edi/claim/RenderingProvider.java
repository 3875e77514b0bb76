package dev.tercet.server.rymeda.edi.claim;

/** The person who delivered the care. */
public record RenderingProvider(String lastName, String firstName, String npi) {}
