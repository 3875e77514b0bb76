package dev.tercet.server.rymeda.care;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** A goal of a care plan. */
@Embeddable
public class CarePlanGoalItem {

    public String id;

    public String description;

    @Enumerated(EnumType.STRING)
    public CarePlanGoalStatus status;

    @Column(name = "target_date")
    public LocalDate targetDate;
}
