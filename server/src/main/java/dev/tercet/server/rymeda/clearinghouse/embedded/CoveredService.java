package dev.tercet.server.rymeda.clearinghouse.embedded;

import dev.tercet.server.rymeda.edi.claim.ProfessionalClaim;
import dev.tercet.server.rymeda.edi.claim.ServiceLine;
import dev.tercet.server.rymeda.edi.remittance.Adjustment;
import dev.tercet.server.rymeda.edi.remittance.ServicePayment;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A service that a member had on a day: what is covered once. */
record CoveredService(String payer, String member, String code, List<String> modifiers, LocalDate day) {

    /** Adjustments with which a line is covered all the same. */
    private static final Set<String> COVERED = Set.of("3", "45");

    static CoveredService of(ProfessionalClaim claim, ServiceLine line) {
        return new CoveredService(
                claim.payer().identifier(),
                claim.insured().memberId(),
                line.code(),
                line.modifiers(),
                line.serviceDate());
    }

    /** The services that a decided claim covered. */
    static Stream<CoveredService> of(BookedClaim booked) {
        List<ServiceLine> lines = booked.claim().serviceLines();
        List<ServicePayment> decided = booked.decision().serviceLines();
        return IntStream.range(0, lines.size())
                .filter(i -> decided.get(i).adjustments().stream()
                        .map(Adjustment::reasonCode)
                        .allMatch(COVERED::contains))
                .mapToObj(i -> of(booked.claim(), lines.get(i)));
    }
}
