package dev.tercet.server.rymi.telephony;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** The carrier account that a tenant has connected. One at a time. */
@Entity
@Table(schema = "rymi", name = "carrier")
public class CarrierEntity {

    @Id
    public UUID id;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    /** {@code plivo}, {@code twilio} or {@code vonage}. */
    public String provider;

    @Column(name = "account_name")
    public String accountName;

    /** ISO 3166-1 alpha-2; null if the carrier does not tell. */
    @Column(name = "account_country")
    public String accountCountry;

    /** Null for a simulated account. */
    @Column(name = "sealed_credentials")
    public byte[] sealedCredentials;

    @Column(name = "connected_at")
    public Instant connectedAt;
}
