package dev.tercet.server.rymeda.edi.acknowledgement;

import dev.tercet.server.rymeda.edi.SegmentWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** How many claims a payer took and turned away, and how much they are about. */
final class ClaimTotals {

    private final List<ClaimAcknowledgement> rejected;
    private final List<ClaimAcknowledgement> others;

    ClaimTotals(List<ClaimAcknowledgement> claims) {
        rejected = claims.stream().filter(ClaimAcknowledgement::rejected).toList();
        others = claims.stream().filter(claim -> !claim.rejected()).toList();
    }

    void write(SegmentWriter file, StatusCode status, LocalDate today, String taken, String turnedAway)
            throws IOException {
        file.segment(
                "STC",
                AcknowledgementWriter.written(status),
                today,
                "WQ",
                sum(others).add(sum(rejected)));
        if (!others.isEmpty()) {
            file.segment("QTY", taken, others.size());
        }
        if (!rejected.isEmpty()) {
            file.segment("QTY", turnedAway, rejected.size());
        }
        if (!others.isEmpty()) {
            file.segment("AMT", "YU", sum(others));
        }
        if (!rejected.isEmpty()) {
            file.segment("AMT", "YY", sum(rejected));
        }
    }

    private static BigDecimal sum(List<ClaimAcknowledgement> claims) {
        return claims.stream()
                .map(claim -> claim.amount() == null ? BigDecimal.ZERO : claim.amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
