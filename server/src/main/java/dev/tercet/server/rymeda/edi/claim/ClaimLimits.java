package dev.tercet.server.rymeda.edi.claim;

import java.math.BigDecimal;
import java.util.Set;

/** What a claim must keep to be written; the widths and counts of the guide. */
final class ClaimLimits {

    private static final int LONGEST_NUMBER = 38;
    private static final int LONGEST_REFERENCE = 50;
    private static final int LONGEST_LINE_NUMBER = 30;
    private static final int MOST_DIAGNOSES = 12;
    private static final int MOST_LINES = 50;
    private static final int MOST_MODIFIERS = 4;
    private static final int MOST_POINTERS = 4;
    private static final Set<String> FREQUENCIES = Set.of("1", "7", "8");

    private final String number;

    private ClaimLimits(String number) {
        this.number = number;
    }

    /** @throws IllegalArgumentException the claim does not keep them */
    static void check(ProfessionalClaim claim) {
        new ClaimLimits(claim.claimNumber()).all(claim);
    }

    private void all(ProfessionalClaim claim) {
        need("CLM01", claim.claimNumber() != null && fits(claim.claimNumber(), LONGEST_NUMBER));
        need("CLM02", isMoney(claim.charge()));
        need("CLM05-1", claim.placeOfService() != null && claim.placeOfService().matches("\\d{2}"));
        need("CLM05-3", FREQUENCIES.contains(claim.frequencyCode()));
        boolean first = claim.frequencyCode().equals("1");
        need(
                "REF*F8",
                first ? claim.payerControlNumber() == null : fits(claim.payerControlNumber(), LONGEST_REFERENCE));
        need("REF*G1", claim.authorizationNumber() == null || fits(claim.authorizationNumber(), LONGEST_REFERENCE));
        need("HI", claim.diagnoses().size() <= MOST_DIAGNOSES);
        need("PAT01", (claim.patient() == null) == (claim.insured().relationship() == Relationship.SELF));
        need("NM109 of the insured", fits(claim.insured().memberId(), LONGEST_REFERENCE));
        need("LX", !claim.serviceLines().isEmpty() && claim.serviceLines().size() <= MOST_LINES);
        claim.serviceLines().forEach(line -> line(line, claim.diagnoses().size()));
        BigDecimal sum =
                claim.serviceLines().stream().map(ServiceLine::charge).reduce(BigDecimal.ZERO, BigDecimal::add);
        need("CLM02, the sum of the lines", sum.compareTo(claim.charge()) == 0);
    }

    private void line(ServiceLine line, int diagnoses) {
        need("SV101", line.code().matches("[0-9A-Z]{5}") && line.modifiers().size() <= MOST_MODIFIERS);
        need("SV102", isMoney(line.charge()));
        need("SV104", line.units().signum() > 0);
        need("SV107", line.diagnosisPointers().size() <= MOST_POINTERS);
        need("SV107", line.diagnosisPointers().stream().allMatch(pointer -> pointer >= 1 && pointer <= diagnoses));
        need("DTP*472", line.serviceDate() != null);
        need("REF*6R", line.controlNumber() == null || fits(line.controlNumber(), LONGEST_LINE_NUMBER));
    }

    private static boolean isMoney(BigDecimal amount) {
        return amount.signum() >= 0 && amount.stripTrailingZeros().scale() <= 2;
    }

    private static boolean fits(String value, int longest) {
        return value != null && !value.isBlank() && value.length() <= longest;
    }

    private void need(String what, boolean kept) {
        if (!kept) {
            throw new IllegalArgumentException("claim %s: %s is not what an 837P can say".formatted(number, what));
        }
    }
}
