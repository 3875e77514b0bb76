package dev.tercet.server.rymi.realtime;

import dev.tercet.contract.rymi.api.RealtimeApi;
import dev.tercet.contract.rymi.model.RealtimeToken;
import dev.tercet.contract.rymi.model.RealtimeTokenRequest;
import dev.tercet.server.kernel.request.CurrentRequest;

/** {@code POST /v1/realtime/token} and its older path {@code POST /v1/webrtc/token}. */
public class RealtimeResource implements RealtimeApi {

    private final RealtimeService realtime;
    private final CurrentRequest request;

    public RealtimeResource(RealtimeService realtime, CurrentRequest request) {
        this.realtime = realtime;
        this.request = request;
    }

    @Override
    public RealtimeToken createRealtimeToken(RealtimeTokenRequest wanted) {
        return realtime.open(wanted, request.caller());
    }

    @Override
    public RealtimeToken createWebrtcToken(RealtimeTokenRequest wanted) {
        return realtime.open(wanted, request.caller());
    }
}
