package dev.tercet.server.rymeda.payer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** What claims to a payer must meet. Rules are data: a new payer needs no new code. */
@Embeddable
public class PayerRules {

    @Column(name = "authorization_required")
    public boolean authorizationRequired;

    @Column(name = "diagnosis_required")
    public boolean diagnosisRequired;

    /** Null where there is no limit. */
    @Column(name = "filing_limit_days")
    public Integer filingLimitDays;

    /** Whether a claim for a service of that day may still be submitted today. The last day counts. */
    public boolean inTime(LocalDate serviceDate, LocalDate today) {
        return filingLimitDays == null || !today.isAfter(serviceDate.plusDays(filingLimitDays));
    }
}
