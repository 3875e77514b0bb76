package dev.tercet.server.rymeda.edi.claim;

import dev.tercet.server.rymeda.edi.FreeText;
import dev.tercet.server.rymeda.edi.SegmentWriter;
import java.io.IOException;

/** Writes who takes part in a claim. */
final class PartyWriter {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_FIRST_NAME = 35;
    private static final int LONGEST_LINE = 55;
    private static final int LONGEST_CITY = 30;

    /** NM102. */
    private static final int PERSON = 1;

    private static final int ORGANIZATION = 2;

    private final SegmentWriter file;

    PartyWriter(SegmentWriter file) {
        this.file = file;
    }

    void submitter(Submitter submitter) throws IOException {
        organization("41", submitter.name(), "46", submitter.identifier());
        String phone = digits(submitter.phone());
        file.segment(
                "PER",
                "IC",
                FreeText.fold(submitter.contactName(), LONGEST_NAME),
                "TE",
                phone.length() == 11 && phone.startsWith("1") ? phone.substring(1) : phone);
    }

    void receiver(Receiver receiver) throws IOException {
        organization("40", receiver.name(), "46", receiver.identifier());
    }

    void billingProvider(BillingProvider provider) throws IOException {
        organization("85", provider.name(), "XX", provider.npi());
        address(provider.address());
        file.segment("REF", "EI", digits(provider.taxId()));
    }

    void insured(ProfessionalClaim claim) throws IOException {
        Insured insured = claim.insured();
        boolean self = insured.relationship() == Relationship.SELF;
        file.segment(
                "SBR",
                "P",
                self ? Relationship.SELF.code() : null,
                insured.groupNumber(),
                null,
                null,
                null,
                null,
                null,
                claim.payer().filingIndicator());
        person("IL", insured.person(), "MI", insured.memberId());
        about(insured.person());
        organization("PR", claim.payer().name(), "PI", claim.payer().identifier());
    }

    void patient(ProfessionalClaim claim) throws IOException {
        file.segment("PAT", claim.insured().relationship().code());
        person("QC", claim.patient(), null, null);
        about(claim.patient());
    }

    void renderingProvider(RenderingProvider provider) throws IOException {
        file.segment(
                "NM1",
                "82",
                PERSON,
                name("NM103", provider.lastName(), LONGEST_NAME),
                FreeText.fold(provider.firstName(), LONGEST_FIRST_NAME),
                null,
                null,
                null,
                provider.npi() == null ? null : "XX",
                provider.npi());
    }

    private void organization(String who, String name, String idKind, String identifier) throws IOException {
        file.segment(
                "NM1",
                who,
                ORGANIZATION,
                name("NM103*" + who, name, LONGEST_NAME),
                null,
                null,
                null,
                null,
                idKind,
                identifier);
    }

    private void person(String who, Person person, String idKind, String identifier) throws IOException {
        file.segment(
                "NM1",
                who,
                PERSON,
                name("NM103*" + who, person.lastName(), LONGEST_NAME),
                FreeText.fold(person.firstName(), LONGEST_FIRST_NAME),
                null,
                null,
                null,
                idKind,
                identifier);
    }

    private void about(Person person) throws IOException {
        if (person.address() != null) {
            address(person.address());
        }
        if (person.birthDate() != null) {
            file.segment("DMG", "D8", person.birthDate(), person.gender().code());
        }
    }

    private void address(Address address) throws IOException {
        String line2 = FreeText.fold(address.line2(), LONGEST_LINE);
        file.segment("N3", name("N301", address.line1(), LONGEST_LINE), line2);
        file.segment(
                "N4",
                name("N401", address.city(), LONGEST_CITY),
                FreeText.fold(address.state(), 2),
                digits(address.zip()));
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    /** A name that must be there after characters that cannot be written are gone. */
    private static String name(String place, String text, int longest) {
        String folded = FreeText.fold(text, longest);
        if (folded == null || folded.isEmpty()) {
            throw new IllegalArgumentException(place + " has no letter that an 837P can say");
        }
        return folded;
    }
}
