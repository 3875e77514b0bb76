package dev.tercet.server.rymeda.care;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** A diagnosis of a client. The active ones stand in for missing codes on claims. */
@Embeddable
public class ClientDiagnosis {

    @Column(name = "icd_code")
    public String icdCode;

    public String description;

    public boolean active;

    @Column(name = "diagnosed_on")
    public LocalDate diagnosedOn;
}
