package dev.tercet.server.rymeda.edi.claim;

import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.Segment;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Somebody who takes part in a claim, while the segments about them are read. */
final class PartyInProgress {

    private static final int LONGEST = 80;
    private static final List<String> GENDERS =
            Stream.of(GenderCode.values()).map(GenderCode::code).toList();

    private final Segment nm1;
    private Segment n3;
    private Segment n4;
    private LocalDate birthDate;
    private GenderCode gender;
    private String taxId;
    private String contactName;
    private String phone;

    PartyInProgress(Segment nm1) throws EdiException {
        this.nm1 = nm1;
        nm1.code(2, List.of("1", "2"));
    }

    void read(Segment segment) throws EdiException {
        switch (segment.tag()) {
            case "N3" -> n3 = segment;
            case "N4" -> n4 = segment;
            case "DMG" -> readDemographics(segment);
            case "REF" -> {
                if (segment.is(1, "EI") || segment.is(1, "SY")) {
                    taxId = segment.text(2, LONGEST);
                }
            }
            case "PER" -> {
                contactName = segment.optionalText(2, LONGEST);
                phone = segment.is(3, "TE") ? segment.text(4, LONGEST) : phone;
            }
            default -> {
                // says nothing that is kept
            }
        }
    }

    private void readDemographics(Segment dmg) throws EdiException {
        dmg.code(1, List.of("D8"));
        birthDate = dmg.date(2);
        int place = GENDERS.indexOf(dmg.code(3, GENDERS));
        gender = place < 0 ? GenderCode.UNKNOWN : GenderCode.values()[place];
    }

    private Address address() throws EdiException {
        if (n3 == null || n4 == null) {
            return null;
        }
        return new Address(
                n3.text(1, LONGEST),
                n3.optionalText(2, LONGEST),
                n4.text(1, LONGEST),
                n4.text(2, LONGEST),
                n4.text(3, LONGEST));
    }

    private String name() throws EdiException {
        return nm1.text(3, LONGEST);
    }

    private String identifier() throws EdiException {
        return nm1.text(9, LONGEST);
    }

    Submitter submitter() throws EdiException {
        return new Submitter(name(), identifier(), contactName, phone);
    }

    Receiver receiver() throws EdiException {
        return new Receiver(name(), identifier());
    }

    BillingProvider billingProvider() throws EdiException {
        return new BillingProvider(name(), nm1.optionalText(9, LONGEST), taxId, address());
    }

    RenderingProvider renderingProvider() throws EdiException {
        return new RenderingProvider(name(), nm1.optionalText(4, LONGEST), nm1.optionalText(9, LONGEST));
    }

    ClaimPayer payer(String filingIndicator) throws EdiException {
        return new ClaimPayer(name(), identifier(), filingIndicator);
    }

    String memberId() throws EdiException {
        return nm1.optionalText(9, LONGEST);
    }

    Person person() throws EdiException {
        return new Person(
                name(),
                nm1.optionalText(4, LONGEST),
                birthDate,
                gender == null ? GenderCode.UNKNOWN : gender,
                address());
    }
}
