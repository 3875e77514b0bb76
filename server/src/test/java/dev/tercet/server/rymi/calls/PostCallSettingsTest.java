package dev.tercet.server.rymi.calls;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tercet.contract.rymi.model.PostCall;
import dev.tercet.contract.rymi.model.PostCallRecording;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PostCallSettingsTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private final PostCallSettings settings = new PostCallSettings(JSON);

    @Test
    void theCallReplacesMembersOfItsAgentAndKeepsTheOthers() throws Exception {
        Map<String, Object> merged = settings.merge(
                JSON.readTree("{\"recording\": {\"enabled\": false}, \"summary\": {\"enabled\": true}}"),
                new PostCall().recording(new PostCallRecording().enabled(true)));
        assertThat(merged).isEqualTo(Map.of("recording", Map.of("enabled", true), "summary", Map.of("enabled", true)));
        assertThat(PostCallSettings.wantRecording(merged)).isTrue();
    }

    @Test
    void withoutSettingsNothingIsDone() {
        assertThat(settings.merge(null, null)).isEmpty();
        assertThat(PostCallSettings.wantRecording(Map.of())).isFalse();
    }
}
