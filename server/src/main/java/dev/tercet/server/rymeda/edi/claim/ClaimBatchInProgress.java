package dev.tercet.server.rymeda.edi.claim;

import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.Faults;
import dev.tercet.server.rymeda.edi.InterchangeHeader;
import dev.tercet.server.rymeda.edi.Segment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A batch of claims while its segments are read. */
final class ClaimBatchInProgress {

    private static final int LONGEST_REFERENCE = 50;

    /** HL03: billing provider, insured, patient where it is somebody else. */
    private static final List<String> LEVELS = List.of("20", "22", "23");

    private static final Set<String> KNOWN = Set.of(
            "BHT", "NM1", "PER", "HL", "PRV", "CUR", "N3", "N4", "REF", "SBR", "PAT", "DMG", "CLM", "DTP", "PWK", "CN1",
            "AMT", "K3", "NTE", "CR1", "CR2", "CR3", "CRC", "HI", "HCP", "CAS", "OI", "MOA", "LX", "SV1", "SV5", "QTY",
            "MEA", "PS1", "LIN", "CTP", "SVD", "LQ", "FRM");

    private final Faults faults;
    private final List<ProfessionalClaim> claims = new ArrayList<>();

    /** By NM101: those of the open levels. */
    private final Map<String, PartyInProgress> parties = new HashMap<>();

    private PartyInProgress latest;
    private String reference;
    private Segment sbr;
    private Segment pat;
    private ClaimInProgress claim;

    ClaimBatchInProgress(Faults faults) {
        this.faults = faults;
    }

    void read(Segment segment) throws EdiException {
        if (!KNOWN.contains(segment.tag())
                || reference == null && !segment.tag().equals("BHT")) {
            throw faults.fatal(segment.field(), "The segment has no place here");
        }
        switch (segment.tag()) {
            case "BHT" -> {
                segment.code(1, List.of("0019"));
                reference = segment.text(3, LONGEST_REFERENCE);
            }
            case "HL" -> enter(segment);
            case "CLM" -> {
                endClaim();
                claim = new ClaimInProgress(segment);
            }
            default -> {
                if (claim == null) {
                    readParty(segment);
                } else {
                    claim.read(segment);
                }
            }
        }
    }

    private void enter(Segment hl) throws EdiException {
        endClaim();
        latest = null;
        String level = hl.code(3, LEVELS);
        forget("QC");
        pat = null;
        if (!level.equals("23")) {
            forget("IL", "PR");
            sbr = null;
        }
        if (level.equals("20")) {
            forget("85");
        }
    }

    private void forget(String... who) {
        Stream.of(who).forEach(parties::remove);
    }

    private void readParty(Segment segment) throws EdiException {
        switch (segment.tag()) {
            case "NM1" -> {
                latest = new PartyInProgress(segment);
                parties.put(segment.value(1), latest);
            }
            case "SBR" -> sbr = segment;
            case "PAT" -> pat = segment;
            default -> {
                if (latest != null) {
                    latest.read(segment);
                }
            }
        }
    }

    private void endClaim() throws EdiException {
        if (claim == null) {
            return;
        }
        Relationship relationship = relationship();
        boolean patientApart = pat != null && parties.containsKey("QC");
        Insured insured = new Insured(
                party("IL").memberId(),
                sbr == null ? null : sbr.optionalText(3, LONGEST_REFERENCE),
                relationship,
                party("IL").person());
        claims.add(claim.finished(
                party("85").billingProvider(),
                party("PR").payer(sbr == null ? null : sbr.optionalText(9, 2)),
                insured,
                patientApart ? party("QC").person() : null));
        claim = null;
    }

    private Relationship relationship() throws EdiException {
        if (sbr == null) {
            faults.add("SBR", "There is no SBR segment before the claim");
        }
        if (pat == null || !parties.containsKey("QC")) {
            return Relationship.SELF;
        }
        String code = pat.text(1, 2);
        return Stream.of(Relationship.values())
                .filter(relationship -> relationship.code().equals(code))
                .findFirst()
                .orElse(Relationship.OTHER);
    }

    private PartyInProgress party(String who) throws EdiException {
        PartyInProgress party = parties.get(who);
        if (party == null) {
            throw faults.fatal("NM1", "There is no NM1*%s segment before the claim".formatted(who));
        }
        return party;
    }

    /**
     * Ends the reading.
     *
     * @throws EdiException there are faults
     */
    ClaimBatch finished(InterchangeHeader header) throws EdiException {
        endClaim();
        if (claims.isEmpty()) {
            faults.add("CLM", "The file holds no claims");
        }
        Submitter submitter = party("41").submitter();
        Receiver receiver = party("40").receiver();
        faults.refuse();
        return new ClaimBatch(header, reference, submitter, receiver, List.copyOf(claims));
    }
}
