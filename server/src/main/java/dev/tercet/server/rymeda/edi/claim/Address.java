package dev.tercet.server.rymeda.edi.claim;

/**
 * A postal address in the United States.
 *
 * @param line2 null where there is none
 * @param state two letters
 * @param zip five or nine digits, with or without a hyphen; billing providers need nine
 */
public record Address(String line1, String line2, String city, String state, String zip) {}
