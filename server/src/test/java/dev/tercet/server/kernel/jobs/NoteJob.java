package dev.tercet.server.kernel.jobs;

import dev.tercet.server.kernel.tenancy.TenantContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A job of the tests: notes who ran it when, and fails as often as its payload says. */
@Singleton
class NoteJob implements OneTimeJob<NoteJob.Wish> {

    final List<Run> runs = new CopyOnWriteArrayList<>();
    final List<String> givenUp = new CopyOnWriteArrayList<>();

    private final TenantContext tenant;
    private final Clock clock;

    NoteJob(TenantContext tenant, Clock clock) {
        this.tenant = tenant;
        this.clock = clock;
    }

    record Wish(String text, int failures) {}

    record Run(String text, String tenant, Instant at) {}

    @Override
    public String name() {
        return "test.note";
    }

    @Override
    public Class<Wish> payload() {
        return Wish.class;
    }

    @Override
    public void run(Wish wish) {
        runs.add(new Run(wish.text(), tenant.id(), clock.instant()));
        if (runs.stream().filter(run -> run.text().equals(wish.text())).count() <= wish.failures()) {
            throw new IllegalStateException("as wished");
        }
    }

    @Override
    public void giveUp(Wish wish) {
        givenUp.add(tenant.id() + ' ' + wish.text());
    }

    List<Run> runsOf(String text) {
        return runs.stream().filter(run -> run.text().equals(text)).toList();
    }
}
