package dev.tercet.server.rymi.calls;

import dev.tercet.contract.rymi.model.NewParticipant;
import dev.tercet.contract.rymi.model.PostCall;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A call that is asked for, whichever operation asks.
 *
 * @param roomPrefix the room is named by this and the id of the call
 * @param postCall what this call wants done after it other than its agent says; null for nothing
 */
public record CallOpening(
        UUID agentId,
        String roomPrefix,
        List<NewParticipant> participants,
        Map<String, Object> metadata,
        Map<String, Object> variables,
        PostCall postCall) {

    public CallOpening {
        metadata = metadata == null ? Map.of() : metadata;
        variables = variables == null ? Map.of() : variables;
    }
}
