package dev.tercet.server.rymeda.edi.claim;

/**
 * To whom a claim goes.
 *
 * @param identifier the payer's number in electronic claims (NM109)
 * @param filingIndicator what kind of insurance (SBR09): MC Medicaid, MB Medicare, CI commercial, CH TRICARE, ZZ other
 */
public record ClaimPayer(String name, String identifier, String filingIndicator) {}
