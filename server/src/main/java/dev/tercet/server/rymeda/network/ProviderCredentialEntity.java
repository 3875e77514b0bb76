package dev.tercet.server.rymeda.network;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.TenantId;

/** A proof of qualification. It counts on the days from {@code issuedOn} to {@code expiresOn}, open where they are null. */
@Entity
@Table(schema = "rymeda", name = "provider_credential")
public class ProviderCredentialEntity {

    @Id
    public String id;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    @Column(name = "provider_id")
    public String providerId;

    @Enumerated(EnumType.STRING)
    public CredentialType type;

    public String number;

    public String issuer;

    public String state;

    @Column(name = "issued_on")
    public LocalDate issuedOn;

    @Column(name = "expires_on")
    public LocalDate expiresOn;

    @Enumerated(EnumType.STRING)
    public CredentialStatus status;

    @Column(name = "verified_at")
    public Instant verifiedAt;

    @Column(name = "verification_source")
    public String verificationSource;

    @Column(name = "verification_note")
    public String verificationNote;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;
}
