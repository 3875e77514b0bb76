package dev.tercet.server.rymeda.network;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;

/** A person who delivers care. */
@Entity
@Table(schema = "rymeda", name = "provider")
public class ProviderEntity {

    @Id
    public String id;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    @Column(name = "first_name")
    public String firstName;

    @Column(name = "last_name")
    public String lastName;

    public String npi;

    public String specialty;

    @Column(name = "organization_id")
    public String organizationId;

    public String email;

    public String phone;

    @Column(name = "accepting_clients")
    public boolean acceptingClients;

    @Enumerated(EnumType.STRING)
    public ProviderStatus status;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;
}
