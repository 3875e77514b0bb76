package dev.tercet.server.rymi.calls;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tercet.contract.rymi.model.PostCall;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** Works out what is to be done after a call: its agent's settings, with those of the call over them. */
@Singleton
public class PostCallSettings {

    private static final TypeReference<LinkedHashMap<String, Object>> MEMBERS = new TypeReference<>() {};

    private final ObjectMapper json;

    public PostCallSettings(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The settings of one call, merged member by member.
     *
     * @param ofAgent null for none
     * @param ofCall null for none
     */
    Map<String, Object> merge(JsonNode ofAgent, PostCall ofCall) {
        Map<String, Object> merged = new LinkedHashMap<>();
        if (ofAgent != null) {
            merged.putAll(json.convertValue(ofAgent, MEMBERS));
        }
        if (ofCall != null) {
            merged.putAll(json.convertValue(ofCall, MEMBERS));
        }
        return merged;
    }

    /** Whether these settings ask for a recording. */
    static boolean wantRecording(Map<String, Object> settings) {
        return settings.get("recording") instanceof Map<?, ?> recording
                && Boolean.TRUE.equals(recording.get("enabled"));
    }
}
