package dev.tercet.server.rymeda.care;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** Insurance of a client. */
@Embeddable
public class ClientCoverage {

    @Column(name = "payer_id")
    public String payerId;

    @Column(name = "member_id")
    public String memberId;

    @Column(name = "group_number")
    public String groupNumber;

    @Enumerated(EnumType.STRING)
    public CoverageRelationship relationship;

    @Column(name = "start_date")
    public LocalDate startDate;

    @Column(name = "end_date")
    public LocalDate endDate;

    /** Whether it is in force on that day; the first and the last day count. */
    public boolean covers(LocalDate day) {
        return (startDate == null || !day.isBefore(startDate)) && (endDate == null || !day.isAfter(endDate));
    }
}
