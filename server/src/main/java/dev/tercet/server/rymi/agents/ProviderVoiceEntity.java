package dev.tercet.server.rymi.agents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A voice of an account that the tenant has connected. */
@Entity
@Table(schema = "rymi", name = "provider_voice")
public class ProviderVoiceEntity {

    @Id
    public UUID id;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    public String provider;

    @Column(name = "voice_id")
    public String voiceId;

    public String name;
    public String category;

    @Column(name = "preview_url")
    public String previewUrl;
}
