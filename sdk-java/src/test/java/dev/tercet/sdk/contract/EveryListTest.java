package dev.tercet.sdk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.sdk.core.CallOptions;
import dev.tercet.sdk.core.Headers;
import dev.tercet.sdk.core.Response;
import dev.tercet.sdk.core.ResponseMeta;
import dev.tercet.sdk.model.Model;
import dev.tercet.sdk.operation.Arguments;
import dev.tercet.sdk.operation.Invoker;
import dev.tercet.sdk.operation.Operation;
import dev.tercet.sdk.operation.Paging;
import dev.tercet.sdk.paging.Pager;
import dev.tercet.sdk.testing.ScriptedTransport;
import dev.tercet.sdk.waiting.WaitOptions;
import dev.tercet.sdk.waiting.WaitResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each list of each contract is walked over pages that are empty, and ends at its last page. */
class EveryListTest {
    /** Gives prepared pages and remembers what they were asked for by. */
    private static final class Pages implements Invoker {
        private final Deque<Map<String, Object>> pages = new ArrayDeque<>();
        private final List<Object> asked = new ArrayList<>();

        @Override
        @SuppressWarnings("unchecked")
        public <R> Response<R> call(Operation<R> operation, Arguments arguments, CallOptions options) {
            asked.add(arguments
                    .parameters()
                    .get(operation.paging().style() == Paging.Style.CURSOR ? "cursor" : "offset"));
            R page = (R) operation.answer().type().read(pages.remove());
            return new Response<>(
                    page,
                    new ResponseMeta(
                            operation.id(), 200, Headers.of(Map.of()), Instant.EPOCH, Duration.ZERO, List.of()));
        }

        @Override
        public <R extends Model> WaitResult<R> await(Operation<R> operation, Arguments arguments, WaitOptions options) {
            throw new AssertionError("A list comes to no end of its own");
        }
    }

    private final Pages pages = new Pages();

    static Stream<Operation<?>> lists() {
        return Bundles.APIS.stream()
                .flatMap(api -> Bundles.client(api, new ScriptedTransport()).operations().all().stream())
                .filter(operation -> operation.paging() != null);
    }

    private static void put(Map<String, Object> page, String path, Object value) {
        Map<String, Object> place = page;
        String[] steps = path.split("\\.", -1);
        for (int i = 0; i < steps.length - 1; i++) {
            place = inner(place, steps[i]);
        }
        place.put(steps[steps.length - 1], value);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> inner(Map<String, Object> place, String step) {
        return (Map<String, Object>) place.computeIfAbsent(step, key -> new LinkedHashMap<String, Object>());
    }

    /** A page as the contract says, with so many items; next is null on the last one. */
    private void page(Paging paging, int items, String next) {
        Map<String, Object> page = new LinkedHashMap<>();
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            all.add(Map.of());
        }
        put(page, paging.items(), all);
        if (paging.next() != null) {
            put(page, paging.next(), next);
        }
        if (paging.more() != null) {
            put(page, paging.more(), next != null);
        }
        pages.pages.add(page);
    }

    @SuppressWarnings("unchecked")
    private Pager<Object> pager(Operation<?> operation) {
        return Pager.of(pages, (Operation<? extends Model>) operation, Arguments.NONE, CallOptions.none());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void isEmptyWhenItsOnlyPageIs(Operation<?> operation) {
        page(operation.paging(), 0, null);
        assertThat(pager(operation).toList()).isEmpty();
        assertThat(pages.asked).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void endsAtItsLastPage(Operation<?> operation) {
        Paging paging = operation.paging();
        boolean cursor = paging.style() == Paging.Style.CURSOR;
        page(paging, 2, "c1");
        if (cursor) {
            page(paging, 0, "c2");
        }
        page(paging, 1, null);
        if (!cursor) {
            page(paging, 0, null);
        }
        assertThat(pager(operation).stream().count()).isEqualTo(3);
        assertThat(pages.asked).isEqualTo(cursor ? listOf(null, "c1", "c2") : listOf(null, "2", "3"));
        assertThat(pages.pages).isEmpty();
    }

    private static List<Object> listOf(Object... values) {
        return new ArrayList<>(Arrays.asList(values));
    }
}
