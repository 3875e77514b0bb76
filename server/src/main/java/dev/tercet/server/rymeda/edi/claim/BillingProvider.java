package dev.tercet.server.rymeda.edi.claim;

/**
 * The organization that bills.
 *
 * @param taxId employer identification number, nine digits, with or without a hyphen
 */
public record BillingProvider(String name, String npi, String taxId, Address address) {}
