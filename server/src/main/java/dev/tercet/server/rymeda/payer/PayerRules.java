package dev.tercet.server.rymeda.payer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;

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

    /** CPT and HCPCS codes; null where the payer has named none. */
    @Column(name = "covered_codes")
    public List<String> coveredCodes;

    /** Whether the payer pays for such a service at all. */
    public boolean covers(String code) {
        return coveredCodes == null || coveredCodes.contains(code);
    }

    /** Whether a claim for a service of that day may still be submitted today. The last day counts. */
    public boolean inTime(LocalDate serviceDate, LocalDate today) {
        return filingLimitDays == null || !today.isAfter(serviceDate.plusDays(filingLimitDays));
    }
}
