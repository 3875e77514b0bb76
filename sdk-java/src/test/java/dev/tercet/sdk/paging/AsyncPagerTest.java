package dev.tercet.sdk.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tercet.sdk.core.CallOptions;
import dev.tercet.sdk.error.NotFoundException;
import dev.tercet.sdk.rime.RimeClient;
import dev.tercet.sdk.rime.model.Project;
import dev.tercet.sdk.testing.ScriptedTransport;
import dev.tercet.sdk.testing.StalledTransport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

class AsyncPagerTest {
    private final ScriptedTransport transport = new ScriptedTransport();
    private final RimeClient rime = RimeClient.builder()
            .tenant("acme")
            .bearerToken("token")
            .transport(transport)
            .build();
    private final AsyncPager<Project> projects = rime.async().projects().list();

    /** Takes what it asks for, and keeps it. */
    private static final class Taking<T> implements Flow.Subscriber<T> {
        private final List<T> taken = new ArrayList<>();
        private Flow.Subscription subscription;
        private boolean complete;
        private Throwable fault;

        @Override
        public void onSubscribe(Flow.Subscription value) {
            subscription = value;
        }

        @Override
        public void onNext(T item) {
            taken.add(item);
        }

        @Override
        public void onError(Throwable value) {
            fault = value;
        }

        @Override
        public void onComplete() {
            complete = true;
        }
    }

    private void threePages() {
        transport
                .answer(200, "{\"data\":[{\"id\":\"p1\"},{\"id\":\"p2\"}],\"next_cursor\":\"c1\",\"has_more\":true}")
                .answer(200, "{\"data\":[],\"next_cursor\":\"c2\",\"has_more\":true}")
                .answer(200, "{\"data\":[{\"id\":\"p3\"}],\"next_cursor\":null,\"has_more\":false}");
    }

    private List<String> queries() {
        return transport.requests().stream()
                .map(request -> String.valueOf(request.uri().getRawQuery()))
                .toList();
    }

    @Test
    void collectsAllPagesWithTheSameOptions() {
        threePages();
        List<Project> all = rime.async()
                .projects()
                .list(CallOptions.none().header("X-Mine", "kept"))
                .toList()
                .join();
        assertThat(all).extracting(Project::id).containsExactly("p1", "p2", "p3");
        assertThat(queries()).containsExactly("null", "cursor=c1", "cursor=c2");
        assertThat(transport.requests())
                .allSatisfy(request -> assertThat(request.headers()).containsEntry("X-Mine", "kept"));
    }

    @Test
    void asksForNothingBeforeItIsWanted() {
        threePages();
        Taking<Project> taking = new Taking<>();
        projects.subscribe(taking);
        assertThat(queries()).isEmpty();

        taking.subscription.request(1);
        assertThat(taking.taken).extracting(Project::id).containsExactly("p1");
        taking.subscription.request(1);
        assertThat(taking.taken).hasSize(2);
        assertThat(queries()).as("what is wanted is all on the first page").hasSize(1);

        taking.subscription.request(1);
        assertThat(taking.taken).extracting(Project::id).containsExactly("p1", "p2", "p3");
        assertThat(taking.complete).as("the end needs no demand").isTrue();
        assertThat(queries()).hasSize(3);
    }

    @Test
    void stopsAtItsLimit() {
        threePages();
        assertThat(projects.limit(2).toList().join()).hasSize(2);
        assertThat(queries()).hasSize(1);
        assertThat(projects.limit(0).toList().join()).isEmpty();
        assertThat(queries()).hasSize(1);
        assertThatThrownBy(() -> projects.limit(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesPagesAndGoesOnFromOne() {
        threePages();
        Taking<Page<Project>> taking = new Taking<>();
        projects.pages().subscribe(taking);
        taking.subscription.request(2);
        assertThat(taking.taken).extracting(Page::next).containsExactly("c1", "c2");
        taking.subscription.cancel();

        assertThat(projects.from("c2").toList().join()).extracting(Project::id).containsExactly("p3");
        assertThat(queries()).containsExactly("null", "cursor=c1", "cursor=c2");
    }

    @Test
    void noticesACircle() {
        transport
                .answer(200, "{\"data\":[],\"next_cursor\":\"c1\",\"has_more\":true}")
                .answer(200, "{\"data\":[],\"next_cursor\":\"c1\",\"has_more\":true}");
        assertThatThrownBy(() -> projects.toList().join()).hasCauseInstanceOf(PageLoopException.class);
    }

    @Test
    void passesErrorsOn() {
        transport.answer(404, "{\"error\":{\"code\":\"not_found\",\"message\":\"m\"}}");
        Taking<Project> taking = new Taking<>();
        projects.subscribe(taking);
        taking.subscription.request(5);
        assertThat(taking.fault).isInstanceOf(NotFoundException.class);
        taking.subscription.request(5);
        assertThat(queries()).as("nothing follows an error").hasSize(1);
    }

    @Test
    void refusesADemandForNothing() {
        Taking<Project> taking = new Taking<>();
        projects.subscribe(taking);
        taking.subscription.request(0);
        assertThat(taking.fault).isInstanceOf(IllegalArgumentException.class);
        assertThat(queries()).isEmpty();
    }

    @Test
    void failsWithWhatTheCodeThrowsAndStops() {
        threePages();
        CompletableFuture<Void> walk = projects.forEach(project -> {
            throw new IllegalStateException("full");
        });
        assertThatThrownBy(walk::join).hasRootCauseMessage("full");
        assertThat(queries()).hasSize(1);
    }

    @Test
    void takesTheRequestBackWhenCancelled() {
        StalledTransport stalled = new StalledTransport();
        RimeClient client =
                RimeClient.builder().tenant("acme").transport(stalled).build();
        CompletableFuture<List<Project>> all = client.async().projects().list().toList();
        all.cancel(true);
        assertThat(stalled.exchanges()).hasSize(1);
        assertThat(stalled.exchanges().get(0)).isCancelled();
    }
}
