package dev.tercet.server.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnavailabilityTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08000", "08001", "08006", "53200", "53300", "57P01", "57P02", "57P03", "57014", "55P03", "40001",
                "40P01"
            })
    void theDatabaseMayBeAbleToInAMoment(String state) {
        SQLException failure = new SQLException("not now", state);
        assertThat(Unavailability.behind(failure)).hasValue(state + " not now");
        assertThat(Unavailability.behind(new IllegalStateException("a read failed", failure)))
                .hasValue(state + " not now");
        assertThat(Unavailability.behind(new ExecutionException(new PersistenceException(failure))))
                .hasValue(state + " not now");
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23P01", "42P01", "22021", "25006", "28P01", "0A000", "57000"})
    void whatIsWrongWithTheProgramStaysWrong(String state) {
        assertThat(Unavailability.behind(new SQLException("never", state))).isEmpty();
        assertThat(Unavailability.behind(new IllegalStateException(new SQLException("never", state))))
                .isEmpty();
    }

    @Test
    void aPoolWithoutAConnectionToGiveHasNoState() {
        assertThat(Unavailability.behind(new SQLException("Sorry, acquisition timeout!")))
                .hasValue("no connection was free");
        assertThat(Unavailability.behind(new SQLException("Enlisted connection used without active transaction")))
                .isEmpty();
    }

    @Test
    void whatWasSuppressedCountsToo() {
        IllegalStateException failure = new IllegalStateException("rolled back");
        failure.addSuppressed(new SQLException("not now", "57P01"));
        assertThat(Unavailability.behind(failure)).hasValue("57P01 not now");
    }

    @Test
    void aCommitThatBrokeOffMayHaveBeenDone() {
        XAException commit = new XAException("Error trying to transactionCommit local transaction");
        commit.initCause(new SQLException("the connection is gone", "08006"));
        IllegalStateException failure = new IllegalStateException("the transaction was rolled back");
        failure.addSuppressed(new SQLException("not now", "08006"));
        failure.initCause(commit);
        assertThat(Unavailability.behind(failure)).isEmpty();
    }

    @Test
    void anAuditTrailThatIsFullOrSlowIsNotAvailable() {
        assertThat(Unavailability.behind(new IllegalStateException("cannot be written", new TimeoutException())))
                .hasValue("java.util.concurrent.TimeoutException");
        assertThat(Unavailability.behind(new IllegalStateException("anything else")))
                .isEmpty();
    }

    @Test
    void aCircleOfCausesEnds() {
        Exception one = new Exception("one");
        one.initCause(new Exception("other", one));
        assertThat(Unavailability.behind(one)).isEmpty();
    }
}
