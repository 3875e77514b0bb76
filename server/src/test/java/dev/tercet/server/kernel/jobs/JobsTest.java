package dev.tercet.server.kernel.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tercet.server.kernel.tenancy.TenantContext;
import dev.tercet.server.kernel.time.ServiceClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@ActivateRequestContext
class JobsTest {

    @Inject
    Jobs jobs;

    @Inject
    NoteJob notes;

    @Inject
    TenantContext tenant;

    @Inject
    ServiceClock serviceClock;

    @Inject
    Clock clock;

    @Inject
    Flyway owner;

    private final String text = UUID.randomUUID().toString();

    @BeforeEach
    void enter() {
        tenant.enter("org_200");
    }

    @AfterEach
    void setTheClockBack() {
        serviceClock.reset();
    }

    @Test
    void dueWorkIsDoneOnceAndAsTheTenantThatWantedIt() throws Exception {
        schedule(text, clock.instant(), 0);
        awaitTrue(() -> !onSchedule(text));
        assertThat(notes.runsOf(text)).extracting(NoteJob.Run::tenant).containsExactly("org_200");
    }

    @Test
    void whatATransactionTakesBackIsNotDone() throws Exception {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    jobs.schedule(notes, text, clock.instant(), new NoteJob.Wish(text, 0));
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");
        assertThat(onSchedule(text)).isFalse();
        assertThat(notes.runsOf(text)).isEmpty();
    }

    @Test
    void withoutATransactionOrATenantNothingIsScheduled() {
        assertThatThrownBy(() -> jobs.schedule(notes, text, clock.instant(), new NoteJob.Wish(text, 0)))
                .isInstanceOf(RuntimeException.class);
        tenant.enter(null);
        assertThatThrownBy(() -> schedule(text, clock.instant(), 0)).hasMessageContaining("none is entered");
    }

    @Test
    void whatIsDueLaterWaitsForTheClockAndFollowsItsMove() throws Exception {
        Instant due = clock.instant().plus(Duration.ofDays(3));
        schedule(text, due, 0);
        serviceClock.advance(Duration.ofDays(2));
        String soon = UUID.randomUUID().toString();
        schedule(soon, clock.instant(), 0);
        awaitTrue(() -> !onSchedule(soon));
        assertThat(notes.runsOf(text)).isEmpty();

        serviceClock.advance(Duration.ofDays(1));
        awaitTrue(() -> !onSchedule(text));
        assertThat(notes.runsOf(text)).hasSize(1);
        assertThat(notes.runsOf(text).get(0).at()).isAfterOrEqualTo(due);
    }

    @Test
    void aFailureIsTriedAgainAfterWaitsThatDouble() throws Exception {
        schedule(text, clock.instant(), 3);
        for (int failures = 1; failures <= 3; failures++) {
            int expected = failures;
            awaitTrue(() -> failures(text) == expected);
            serviceClock.advance(Duration.ofSeconds(5L << (failures - 1)));
        }
        awaitTrue(() -> !onSchedule(text));
        var runs = notes.runsOf(text);
        assertThat(runs).hasSize(4);
        for (int i = 1; i < runs.size(); i++) {
            assertThat(Duration.between(runs.get(i - 1).at(), runs.get(i).at()))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(5L << (i - 1)));
        }
    }

    @Test
    void whatFailsEveryTimeIsGivenUp() throws Exception {
        schedule(text, clock.instant(), Integer.MAX_VALUE);
        for (int failures = 1; failures < 20; failures++) {
            int expected = failures;
            awaitTrue(() -> failures(text) == expected);
            serviceClock.advance(Duration.ofHours(1));
        }
        awaitTrue(() -> !onSchedule(text));
        assertThat(notes.runsOf(text)).hasSize(20);
        assertThat(notes.givenUp).contains("org_200 " + text);
    }

    @Test
    void anIdIsScheduledOnceAndCanBeTakenOff() throws Exception {
        Instant far = clock.instant().plus(Duration.ofDays(400));
        schedule(text, far, 0);
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> jobs.schedule(notes, text, clock.instant(), new NoteJob.Wish(text, 0))))
                .isFalse();
        QuarkusTransaction.requiringNew().run(() -> jobs.cancel(notes, text));
        assertThat(onSchedule(text)).isFalse();
        assertThat(notes.runsOf(text)).isEmpty();
    }

    private void schedule(String wish, Instant at, int failures) {
        QuarkusTransaction.requiringNew().run(() -> jobs.schedule(notes, wish, at, new NoteJob.Wish(wish, failures)));
    }

    private boolean onSchedule(String id) throws SQLException {
        return failures(id) >= 0;
    }

    /** How often the execution has failed so far; -1 when it is not on the schedule. */
    private int failures(String id) throws SQLException {
        String sql = "select coalesce(consecutive_failures, 0) from kernel.job where task_instance = ?";
        try (Connection connection = owner.getConfiguration().getDataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, "org_200/" + id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getInt(1) : -1;
            }
        }
    }

    /** Waits as long as the build lets it: what never comes true fails by the time limit of the run, not by a guess. */
    private static void awaitTrue(Callable<Boolean> condition) throws Exception {
        while (!condition.call()) {
            Thread.sleep(20);
        }
    }
}
