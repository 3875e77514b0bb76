package dev.tercet.server.rymi.agents;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
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
    public UUID id;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    public String name;
    public String description;

    @Column(name = "agent_role")
    public String agentRole;

    @Column(name = "system_prompt")
    public String systemPrompt;

    public String voice;

    /** Whose voice the chosen one is, as known when it was chosen. */
    @Column(name = "voice_provider")
    public String voiceProvider;

    public String language;

    @Column(name = "supported_languages")
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> supportedLanguages;

    @JdbcTypeCode(SqlTypes.JSON)
    public JsonNode persona;

    @JdbcTypeCode(SqlTypes.JSON)
    public JsonNode playbook;

    @JdbcTypeCode(SqlTypes.JSON)
    public JsonNode advanced;

    @JdbcTypeCode(SqlTypes.JSON)
    public JsonNode features;

    @Column(name = "post_call")
    @JdbcTypeCode(SqlTypes.JSON)
    public JsonNode postCall;

    @Embedded
    @EmbeddedColumnNaming("llm_%s")
    public ModelChoice llm = new ModelChoice();

    @Embedded
    @EmbeddedColumnNaming("stt_%s")
    public ModelChoice stt = new ModelChoice();

    @Embedded
    @EmbeddedColumnNaming("tts_%s")
    public ModelChoice tts = new ModelChoice();

    @Column(name = "chat_summary")
    public String chatSummary;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    /** The agent's own voice, else that of its persona; null when neither is set. */
    String chosenVoice() {
        if (voice != null) {
            return voice;
        }
        JsonNode ofPersona =
                persona == null ? null : persona.path("voiceConfig").get("voiceId");
        return ofPersona == null ? null : ofPersona.asText();
    }

    ModelChoice llm() {
        return orNone(llm);
    }

    ModelChoice stt() {
        return orNone(stt);
    }

    ModelChoice tts() {
        return orNone(tts);
    }

    /** Hibernate leaves out an embedded object whose columns are all null; putting one there would make the row a changed one. */
    private static ModelChoice orNone(ModelChoice choice) {
        return choice == null ? new ModelChoice() : choice;
    }
}
