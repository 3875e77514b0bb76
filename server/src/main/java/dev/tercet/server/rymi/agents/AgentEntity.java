package dev.tercet.server.rymi.agents;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** An agent as its tenant has set it. What is null follows the role; {@link AgentProfile} has the outcome. */
@Entity
@Table(schema = "rymi", name = "agent")
public class AgentEntity {

    @Id
    UUID id;

    @TenantId
    @Column(name = "tenant_id")
    String tenantId;

    String name;
    String description;

    @Column(name = "agent_role")
    String agentRole;

    @Column(name = "system_prompt")
    String systemPrompt;

    String voice;

    /** Whose voice it is, as known when it was chosen. */
    @Column(name = "voice_provider")
    String voiceProvider;

    String language;

    @Column(name = "supported_languages")
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> supportedLanguages;

    @JdbcTypeCode(SqlTypes.JSON)
    JsonNode persona;

    @JdbcTypeCode(SqlTypes.JSON)
    JsonNode playbook;

    @JdbcTypeCode(SqlTypes.JSON)
    JsonNode advanced;

    @JdbcTypeCode(SqlTypes.JSON)
    JsonNode features;

    @Column(name = "post_call")
    @JdbcTypeCode(SqlTypes.JSON)
    JsonNode postCall;

    @Embedded
    @EmbeddedColumnNaming("llm_%s")
    ModelChoice llm = new ModelChoice();

    @Embedded
    @EmbeddedColumnNaming("stt_%s")
    ModelChoice stt = new ModelChoice();

    @Embedded
    @EmbeddedColumnNaming("tts_%s")
    ModelChoice tts = new ModelChoice();

    @Column(name = "chat_summary")
    String chatSummary;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** Hibernate leaves out an embedded object whose columns are all null. */
    @PostLoad
    void fillChoices() {
        llm = llm == null ? new ModelChoice() : llm;
        stt = stt == null ? new ModelChoice() : stt;
        tts = tts == null ? new ModelChoice() : tts;
    }
}
