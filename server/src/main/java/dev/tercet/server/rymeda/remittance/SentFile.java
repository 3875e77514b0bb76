package dev.tercet.server.rymeda.remittance;

import dev.tercet.server.rymeda.interchange.InterchangeEntity;
import dev.tercet.server.rymeda.revenue.ClaimEntity;
import dev.tercet.server.rymeda.revenue.ClaimReasonItem;
import dev.tercet.server.rymeda.revenue.ClaimSubmissionEntity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A file of ours and what was sent in it.
 *
 * @param row held
 * @param submissions one for each claim
 */
record SentFile(InterchangeEntity row, List<ClaimSubmissionEntity> submissions) {

    /** The claims that went in it. */
    List<String> claimIds() {
        return submissions.stream().map(submission -> submission.claimId).toList();
    }

    /**
     * The claims that went in it and have not been sent once more since: what is said of the file is said of them.
     *
     * @param held claims by id, held
     */
    List<ClaimEntity> claims(Map<String, ClaimEntity> held) {
        return submissions.stream()
                .map(submission -> latest(submission, held.get(submission.claimId)))
                .filter(Objects::nonNull)
                .toList();
    }

    private static ClaimEntity latest(ClaimSubmissionEntity submission, ClaimEntity claim) {
        return claim != null && claim.submissionCount == submission.number ? claim : null;
    }

    /** Writes down that it could be read, and what was remarked. A rejection is not taken back by this. */
    void accepted(List<ClaimReasonItem> remarks, Instant now) {
        if (!row.status.equals(InterchangeEntity.REJECTED)) {
            answered(InterchangeEntity.ACCEPTED, remarks, now);
        }
    }

    /** Writes down that it was turned away as a whole. */
    void rejected(List<ClaimReasonItem> reasons, Instant now) {
        answered(InterchangeEntity.REJECTED, reasons, now);
    }

    private void answered(String status, List<ClaimReasonItem> reasons, Instant now) {
        row.status = status;
        row.reason = reasons.isEmpty()
                ? null
                : reasons.stream()
                        .map(reason -> reason.code() + " " + reason.description())
                        .collect(Collectors.joining("; "));
        row.content = null;
        row.leasedUntil = null;
        row.updatedAt = now;
    }
}
