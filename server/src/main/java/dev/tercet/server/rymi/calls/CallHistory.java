package dev.tercet.server.rymi.calls;

import dev.tercet.contract.rymi.model.Call;
import dev.tercet.contract.rymi.model.CallPage;
import dev.tercet.contract.rymi.model.CallStatus;
import dev.tercet.contract.rymi.model.QueueStats;
import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.ids.Ids;
import dev.tercet.server.rymi.calls.CallRepository.Filter;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shows calls, running and past. A page is continued by the id of its last call, or by an offset. */
@Singleton
public class CallHistory {

    private final CallRepository calls;
    private final ParticipantRepository participants;
    private final DialJobRepository jobs;
    private final UnjoinedCalls unjoined;
    private final CallMapper mapper;
    private final Clock clock;

    public CallHistory(
            CallRepository calls,
            ParticipantRepository participants,
            DialJobRepository jobs,
            UnjoinedCalls unjoined,
            CallMapper mapper,
            Clock clock) {
        this.calls = calls;
        this.participants = participants;
        this.jobs = jobs;
        this.unjoined = unjoined;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** The calls in this state, or all when it is null. */
    @Transactional
    public CallPage list(CallStatus status, int limit, int offset, String cursor) {
        return page(new Filter(null, only(status)), limit, offset, cursor);
    }

    @Transactional
    public CallPage active(int limit, int offset, String cursor) {
        return page(new Filter(null, CallEntity.ACTIVE), limit, offset, cursor);
    }

    /** The calls that an agent led, even one that is deleted. */
    @Transactional
    public CallPage ofAgent(UUID agentId, CallStatus status, int limit, int offset) {
        return page(new Filter(agentId, only(status)), limit, offset, null);
    }

    @Transactional
    public Call get(String id) {
        unjoined.close();
        CallEntity call =
                Ids.readUuid(id).flatMap(calls::findByIdOptional).orElseThrow(() -> ApiException.notFound(null));
        return mapper.call(call, participants.ofCall(call.id));
    }

    @Transactional
    public QueueStats queue() {
        Instant midnight = clock.instant().truncatedTo(ChronoUnit.DAYS);
        return new QueueStats()
                .waiting(jobs.countIn(DialJobEntity.WAITING))
                .active(jobs.countIn("active"))
                .delayed(jobs.countIn("delayed"))
                .completed(jobs.countSince("completed", midnight))
                .failed(jobs.countSince("failed", midnight));
    }

    private CallPage page(Filter filter, int limit, int offset, String cursor) {
        unjoined.close();
        List<CallEntity> found = cursor == null
                ? calls.page(filter, offset, limit + 1)
                : calls.pageAfter(filter, last(cursor), limit + 1);
        boolean more = found.size() > limit;
        List<CallEntity> shown = more ? found.subList(0, limit) : found;
        return new CallPage()
                .calls(withParticipants(shown))
                .total(Math.toIntExact(calls.count(filter)))
                .limit(limit)
                .offset(cursor == null ? offset : 0)
                .nextCursor(more ? shown.get(limit - 1).id.toString() : null);
    }

    private CallEntity last(String cursor) {
        return Ids.readUuid(cursor)
                .flatMap(calls::findByIdOptional)
                .orElseThrow(() -> ApiException.invalidQuery("cursor", "is not a known call"));
    }

    private List<Call> withParticipants(List<CallEntity> shown) {
        Map<UUID, List<ParticipantEntity>> everybody =
                participants.ofCalls(shown.stream().map(call -> call.id).toList());
        return shown.stream()
                .map(call -> mapper.call(call, everybody.getOrDefault(call.id, List.of())))
                .toList();
    }

    private static List<String> only(CallStatus status) {
        return status == null ? null : List.of(status.toString());
    }
}
