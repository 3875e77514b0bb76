package dev.tercet.server.rymi.calls;

import dev.tercet.contract.rymi.api.CallsApi;
import dev.tercet.contract.rymi.model.Call;
import dev.tercet.contract.rymi.model.CallEnding;
import dev.tercet.contract.rymi.model.CallPage;
import dev.tercet.contract.rymi.model.CallSession;
import dev.tercet.contract.rymi.model.CallStatus;
import dev.tercet.contract.rymi.model.NewCall;
import dev.tercet.contract.rymi.model.ParticipantAddition;
import dev.tercet.contract.rymi.model.ParticipantTransport;
import dev.tercet.contract.rymi.model.QueueStats;
import dev.tercet.server.kernel.request.CurrentRequest;

/** {@code /v1/calls} */
public class CallsResource implements CallsApi {

    private static final int ACCEPTED = 202;

    private final CallService calls;
    private final CallHistory history;
    private final CurrentRequest request;

    public CallsResource(CallService calls, CallHistory history, CurrentRequest request) {
        this.calls = calls;
        this.history = history;
        this.request = request;
    }

    @Override
    public CallSession createCall(NewCall newCall) {
        return answered(calls.create(newCall, request.caller()));
    }

    @Override
    public CallSession addParticipants(String id, ParticipantAddition addition) {
        return answered(calls.add(id, addition, request.caller()));
    }

    @Override
    public CallEnding endCall(String id) {
        return calls.end(id);
    }

    @Override
    public Call getCall(String id) {
        return history.get(id);
    }

    @Override
    public CallPage listCalls(Integer limit, Integer offset, String cursor, CallStatus status) {
        return history.list(status, limit, offset, cursor);
    }

    @Override
    public CallPage listActiveCalls(Integer limit, Integer offset, String cursor) {
        return history.active(limit, offset, cursor);
    }

    @Override
    public QueueStats getQueueStats() {
        return history.queue();
    }

    /** Everybody may come at once, or a telephone has yet to be dialled. */
    private CallSession answered(CallSession session) {
        boolean queued = session.getParticipants().stream()
                .anyMatch(participant -> participant.getTransport() == ParticipantTransport.PSTN);
        if (queued) {
            request.succeedWith(ACCEPTED);
        } else {
            request.created("/v1/calls/" + session.getId());
        }
        return session;
    }
}
