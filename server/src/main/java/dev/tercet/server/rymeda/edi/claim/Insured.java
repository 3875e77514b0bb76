package dev.tercet.server.rymeda.edi.claim;

/**
 * Who is insured. A patient who has a member number of their own counts as the insured, whoever pays the premiums: so the
 * guide has it, and so {@link Relationship#SELF} is right for such a patient.
 *
 * @param memberId the member's number with the payer (NM109)
 * @param groupNumber null where there is none
 * @param relationship what the patient is to this person
 * @param person the insured; the patient itself for {@code SELF}
 */
public record Insured(String memberId, String groupNumber, Relationship relationship, Person person) {}
