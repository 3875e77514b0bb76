package dev.tercet.server.kernel.contract;

/** Where a schema stands: a contract and a JSON pointer into its bundle. */
public record SchemaPlace(String api, String pointer) {}
