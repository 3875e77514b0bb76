package dev.tercet.server.rymeda.care;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.TenantId;

/** What a payer approved: so many units of a service for a client within a period. One unit is one session. */
@Entity
@Table(schema = "rymeda", name = "service_authorization")
public class ServiceAuthorizationEntity {

    @Id
    public String id;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    @Column(name = "client_id")
    public String clientId;

    @Column(name = "payer_id")
    public String payerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "service_type")
    public ServiceType serviceType;

    @Column(name = "authorization_number")
    public String authorizationNumber;

    @Column(name = "start_date")
    public LocalDate startDate;

    @Column(name = "end_date")
    public LocalDate endDate;

    @Column(name = "approved_units")
    public int approvedUnits;

    /** Booked or done. */
    @Column(name = "used_units")
    public int usedUnits;

    /** Whether no unit is left, made by the database to look for. */
    @Column(insertable = false, updatable = false)
    public boolean exhausted;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;
}
