package dev.tercet.server.rymeda.care;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.TenantId;

/** What a client is working towards. */
@Entity
@Table(schema = "rymeda", name = "care_plan")
public class CarePlanEntity {

    @Id
    public String id;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    @Column(name = "client_id")
    public String clientId;

    @Column(name = "provider_id")
    public String providerId;

    public String title;

    @Enumerated(EnumType.STRING)
    public CarePlanStatus status;

    @Column(name = "start_date")
    public LocalDate startDate;

    @Column(name = "end_date")
    public LocalDate endDate;

    @BatchSize(size = 100)
    @ElementCollection
    @CollectionTable(schema = "rymeda", name = "care_plan_goal", joinColumns = @JoinColumn(name = "care_plan_id"))
    @OrderColumn(name = "position")
    public List<CarePlanGoalItem> goals = new ArrayList<>();

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;
}
