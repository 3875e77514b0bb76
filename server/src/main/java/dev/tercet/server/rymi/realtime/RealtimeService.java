package dev.tercet.server.rymi.realtime;

import dev.tercet.contract.rymi.model.CallSession;
import dev.tercet.contract.rymi.model.NewParticipant;
import dev.tercet.contract.rymi.model.ParticipantTransport;
import dev.tercet.contract.rymi.model.RealtimeToken;
import dev.tercet.contract.rymi.model.RealtimeTokenRequest;
import dev.tercet.contract.rymi.model.RoomAccess;
import dev.tercet.server.kernel.auth.Caller;
import dev.tercet.server.rymi.calls.CallOpening;
import dev.tercet.server.rymi.calls.CallService;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Opens a call for one browser that has no name of its own. */
@Singleton
public class RealtimeService {

    private final CallService calls;

    public RealtimeService(CallService calls) {
        this.calls = calls;
    }

    public RealtimeToken open(RealtimeTokenRequest wanted, Caller caller) {
        Map<String, Object> metadata =
                new LinkedHashMap<>(wanted.getMetadata() == null ? Map.of() : wanted.getMetadata());
        metadata.put("type", "webrtc");
        NewParticipant browser =
                new NewParticipant().transport(ParticipantTransport.WEBRTC).identity("browser");
        CallSession session = calls.open(
                new CallOpening(wanted.getAgentId(), "webrtc_", List.of(browser), metadata, null, null), caller);
        RoomAccess access = session.getParticipants().get(0).getAccess();
        return new RealtimeToken()
                .clientToken(access.getToken())
                .roomName(session.getRoomName())
                .serverUrl(access.getUrl());
    }
}
