package dev.tercet.server.rymeda.edi.acknowledgement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a payer says about one claim.
 *
 * @param patientControlNumber the number that the claim was sent with (TRN02)
 * @param statuses those of the claim, then those of its services, each once
 * @param amount the claim's charge in US dollars (STC04); null where the payer does not repeat it
 * @param payerControlNumber the payer's own number for the claim (REF*1K); null where it gives none
 * @param serviceDate first day of the service; null where it is not given
 */
public record ClaimAcknowledgement(
        String patientControlNumber,
        List<StatusCode> statuses,
        BigDecimal amount,
        String payerControlNumber,
        LocalDate serviceDate) {

    /** Whether the claim is turned away without adjudication; one reason is enough. */
    public boolean rejected() {
        return statuses.stream().anyMatch(StatusCode::rejects);
    }

    /** Whether the claim goes into adjudication. */
    public boolean accepted() {
        return !rejected() && statuses.stream().anyMatch(StatusCode::accepts);
    }
}
