package dev.tercet.server.rymi.agents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tercet.server.rymi.agents.AgentProfile.Step;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AgentProfilesTest {

    private final AgentEntity agent = new AgentEntity();
    private AgentProfiles profiles;

    @BeforeEach
    void readTheCatalogue() throws IOException {
        profiles = new AgentProfiles(null, new CatalogueFile().read(new ObjectMapper()));
        agent.name = "Alex";
        agent.agentRole = "operator";
    }

    @Test
    void anAgentThatSaysNothingFollowsItsRole() {
        AgentProfile profile = profiles.of(agent);
        assertThat(profile.llm()).isEqualTo(new Step("gemini", "gemini-2.5-flash", null, null));
        assertThat(profile.stt()).isEqualTo(new Step("deepgram", "nova-3", null, null));
        assertThat(profile.tts()).isEqualTo(new Step("google", "chirp-3-hd", null, null));
        assertThat(profile.voice()).isEqualTo("Aoede");
        assertThat(profile.language()).isEqualTo("en-US");
        assertThat(profile.supportedLanguages()).containsExactly("en-US");
        assertThat(profile.features())
                .hasToString("{\"recording_enabled\":false,\"transcription_enabled\":true,\"require_consent\":false}");
        assertThat(profile.runtime().get("maxTokens").intValue()).isEqualTo(250);
        assertThat(profile.advanced()).isNull();
    }

    @Test
    void anotherRoleBringsAnotherModel() {
        agent.agentRole = "executive";
        assertThat(profiles.of(agent).llm().model()).isEqualTo("gemini-2.5-pro");
    }

    @Test
    void aProviderAloneBringsItsUsualModel() {
        agent.llm.provider = "anthropic";
        assertThat(profiles.of(agent).llm()).isEqualTo(new Step("anthropic", "claude-haiku-4-5", null, null));
    }

    @Test
    void aModelAloneBringsItsProvider() {
        agent.llm.model = "gpt-4o";
        assertThat(profiles.of(agent).llm()).isEqualTo(new Step("openai", "gpt-4o", null, null));
    }

    @Test
    void aVoiceBringsItsProvider() {
        agent.voice = "21m00Tcm4TlvDq8ikWAM";
        agent.voiceProvider = "elevenlabs";
        AgentProfile profile = profiles.of(agent);
        assertThat(profile.tts()).isEqualTo(new Step("elevenlabs", "eleven_flash_v2_5", null, null));
        assertThat(profile.voice()).isEqualTo("21m00Tcm4TlvDq8ikWAM");
    }

    @Test
    void theOwnVoiceWinsOverThatOfThePersona() {
        agent.persona = JsonNodeFactory.instance.objectNode();
        agent.persona.withObject("/voiceConfig").put("voiceId", "Kore");
        assertThat(profiles.of(agent).voice()).isEqualTo("Kore");
        agent.voice = "Puck";
        assertThat(profiles.of(agent).voice()).isEqualTo("Puck");
    }

    @Test
    void thePrimaryLanguageComesFirstAndOnce() {
        agent.language = "hi-IN";
        agent.supportedLanguages = List.of("en-US", "hi-IN");
        assertThat(profiles.of(agent).supportedLanguages()).containsExactly("hi-IN", "en-US");
    }

    @Test
    void aPromptAloneIsUsedAsItStands() {
        agent.systemPrompt = "You are Alex from TechCorp.";
        AgentProfile profile = profiles.of(agent);
        assertThat(profile.rawSystemPrompt()).isEqualTo("You are Alex from TechCorp.");
        assertThat(profile.compiledPrompt()).isEqualTo("You are Alex from TechCorp.");
    }

    @Test
    void besideAPersonaThePromptWaitsForTheModeThatAsksForIt() {
        agent.systemPrompt = "You are Alex from TechCorp.";
        agent.persona = JsonNodeFactory.instance.objectNode().put("name", "Sam");
        AgentProfile built = profiles.of(agent);
        assertThat(built.systemPrompt()).isEqualTo("You are Alex from TechCorp.");
        assertThat(built.rawSystemPrompt()).isNull();
        assertThat(built.compiledPrompt()).isEqualTo("You are Sam.\n");

        agent.advanced = JsonNodeFactory.instance.objectNode().put("prompt_mode", "raw");
        assertThat(profiles.of(agent).compiledPrompt()).isEqualTo("You are Alex from TechCorp.");
    }

    @Test
    void theSettingsThatAreGivenWinOverThoseOfTheRole() {
        agent.advanced = JsonNodeFactory.instance.objectNode().put("maxCallDuration", 90);
        AgentProfile profile = profiles.of(agent);
        assertThat(profile.runtime().get("maxCallDuration").intValue()).isEqualTo(90);
        assertThat(profile.runtime().get("maxTokens").intValue()).isEqualTo(250);
        assertThat(profile.advanced()).hasToString("{\"maxCallDuration\":90}");
    }
}
