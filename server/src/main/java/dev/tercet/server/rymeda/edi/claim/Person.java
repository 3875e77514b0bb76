package dev.tercet.server.rymeda.edi.claim;

import java.time.LocalDate;

/**
 * Somebody insured or in care.
 *
 * @param address null where it is not known
 */
public record Person(String lastName, String firstName, LocalDate birthDate, GenderCode gender, Address address) {}
