package dev.tercet.server.rymeda.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tercet.contract.rymeda.model.NewClaim;
import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.server.rymeda.care.ClientCoverage;
import dev.tercet.server.rymeda.care.ClientEntity;
import dev.tercet.server.rymeda.care.ServiceAuthorizationEntity;
import dev.tercet.server.rymeda.care.SessionEntity;
import dev.tercet.server.rymeda.care.SessionStatus;
import dev.tercet.server.rymeda.payer.PayerEntity;
import dev.tercet.server.rymeda.payer.PayerRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each test breaks one thing of a claim that is in order. */
class ClaimRulesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 8);
    private static final LocalDate TODAY = LocalDate.of(2025, 1, 14);

    private final NewClaim wanted = new NewClaim()
            .clientId("client_1")
            .sessionId("session_1")
            .payerId("payer_1")
            .cptCodes(List.of("90837"));
    private final List<ClaimEntity> others = new ArrayList<>();
    private ClientEntity client = new ClientEntity();
    private final ClientCoverage coverage = new ClientCoverage();
    private SessionEntity session = new SessionEntity();
    private PayerEntity payer = new PayerEntity();
    private ServiceAuthorizationEntity authorization = new ServiceAuthorizationEntity();
    private List<String> icdCodes = List.of("F32.1");

    @BeforeEach
    void aClaimInOrder() {
        client.id = "client_1";
        coverage.payerId = "payer_1";
        client.coverages = List.of(coverage);
        session.id = "session_1";
        session.clientId = "client_1";
        session.durationMinutes = 55;
        session.status = SessionStatus.COMPLETED;
        payer.id = "payer_1";
        payer.active = true;
        payer.rules = new PayerRules();
        payer.rules.authorizationRequired = true;
        payer.rules.diagnosisRequired = true;
        payer.rules.filingLimitDays = 6;
        authorization.payerId = "payer_1";
        authorization.authorizationNumber = "AN-1";
        assertThat(faults()).isEmpty();
    }

    @Test
    void whatIsReferredToMustExist() {
        client = null;
        session = null;
        payer = null;
        assertThat(faults())
                .containsExactly("clientId Client not found", "sessionId Session not found", "payerId Payer not found");
    }

    @Test
    void nothingIsSaidAboutWhatWasNotSent() {
        client = null;
        session = null;
        payer = null;
        wanted.clientId(null).sessionId(null).payerId(null).cptCodes(null);
        assertThat(faults()).isEmpty();
    }

    @Test
    void anUnknownClientIsNotASessionOfAnotherOne() {
        client = null;
        assertThat(faults()).containsExactly("clientId Client not found");
    }

    @Test
    void theSessionIsTheClients() {
        session.clientId = "client_2";
        assertThat(faults()).containsExactly("sessionId The session is of another client");
    }

    @Test
    void theClientIsInsuredWithThePayerOnThatDay() {
        coverage.startDate = LocalDate.of(2025, 1, 8);
        coverage.endDate = LocalDate.of(2025, 1, 8);
        assertThat(faults()).isEmpty();
        coverage.endDate = LocalDate.of(2025, 1, 7);
        String refusal = "payerId The client has no coverage with this payer on the day of the session";
        assertThat(faults()).containsExactly(refusal);
        coverage.endDate = null;
        coverage.startDate = LocalDate.of(2025, 1, 9);
        assertThat(faults()).containsExactly(refusal);
        coverage.startDate = null;
        coverage.payerId = "payer_2";
        assertThat(faults()).containsExactly(refusal);
    }

    @Test
    void thePayerPaysForTheCode() {
        payer.rules.coveredCodes = List.of("90834", "90837");
        assertThat(faults()).isEmpty();
        wanted.cptCodes(List.of("90837", "90785"));
        assertThat(faults()).containsExactly("cptCodes[1] The payer does not cover this code");
    }

    @Test
    void theAuthorizationIsThePayers() {
        authorization.payerId = "payer_2";
        assertThat(faults()).containsExactly("sessionId The session has no authorization of this payer");
        payer.rules.authorizationRequired = false;
        assertThat(faults()).isEmpty();
        assertThat(draft().authorizationNumber()).isNull();
    }

    @Test
    void theDayOfServiceIsTheSessionsInUtc() {
        assertThat(draft().serviceDate()).isEqualTo(LocalDate.of(2025, 1, 8));
        payer.rules.filingLimitDays = 5;
        assertThat(faults()).containsExactly("sessionId Past the filing limit of the payer");
    }

    @Test
    void aRetiredPayerTakesNoClaims() {
        payer.active = false;
        assertThat(faults()).containsExactly("payerId The payer takes no claims any more");
    }

    @Test
    void theCodeFitsTheLengthOfTheSession() {
        wanted.cptCodes(List.of("90785", "90837"));
        session.durationMinutes = 52;
        assertThat(faults()).containsExactly("cptCodes[1] 90837 takes 53 minutes or more, the session took 52");
        wanted.cptCodes(List.of("90785", "90834"));
        assertThat(faults()).isEmpty();
    }

    @Test
    void oneTherapyCodePerClaimAndPerSession() {
        wanted.cptCodes(List.of("90834", "90837"));
        assertThat(faults()).containsExactly("cptCodes " + TherapyTime.ONE_ONLY);
        wanted.cptCodes(List.of("90837", "90837"));
        assertThat(faults()).containsExactly("cptCodes " + TherapyTime.ONE_ONLY);
        wanted.cptCodes(List.of("90837"));
        other("payer_2", ClaimState.SUBMITTED, "90834");
        assertThat(faults()).containsExactly("cptCodes " + TherapyTime.ONE_ONLY);
        others.get(0).state = ClaimState.VOIDED;
        assertThat(faults()).isEmpty();
    }

    @Test
    void thePayerMayAskForADiagnosis() {
        icdCodes = List.of();
        assertThat(faults())
                .containsExactly("icdCodes The payer requires a diagnosis and the client has no active one");
        payer.rules.diagnosisRequired = false;
        assertThat(faults()).isEmpty();
    }

    @Test
    void onlyACompletedSessionIsBilled() {
        session.status = SessionStatus.IN_PROGRESS;
        session.durationMinutes = null;
        assertThat(faults()).isEmpty();
        assertThatThrownBy(() -> ClaimRules.requireOpen(draft()))
                .isInstanceOf(ApiException.class)
                .hasMessage("The session is in progress and cannot be billed");
    }

    @Test
    void whatThePayerHasTakenCannotBeSentAsNew() {
        wanted.cptCodes(List.of("90837", "90785"));
        ClaimEntity other = other("payer_1", ClaimState.ACCEPTED, "90785", "90837");
        for (ClaimState state :
                List.of(ClaimState.ACCEPTED, ClaimState.PAID, ClaimState.PARTIALLY_PAID, ClaimState.DENIED)) {
            other.state = state;
            assertThatThrownBy(() -> ClaimRules.requireOpen(draft()))
                    .hasMessage("claim_9 for this session and these codes is " + state.asWords());
        }
        for (ClaimState state : List.of(ClaimState.SUBMITTED, ClaimState.REJECTED, ClaimState.VOIDED)) {
            other.state = state;
            assertThatCode(() -> ClaimRules.requireOpen(draft())).doesNotThrowAnyException();
        }
    }

    @Test
    void anotherPayerOrOtherCodesAreAnotherClaim() {
        other("payer_2", ClaimState.PAID, "90837");
        other("payer_1", ClaimState.PAID, "90785");
        assertThatCode(() -> ClaimRules.requireOpen(draft())).doesNotThrowAnyException();
        assertThat(faults()).isEmpty();
    }

    private ClaimEntity other(String payerId, ClaimState state, String... codes) {
        ClaimEntity claim = new ClaimEntity();
        claim.id = "claim_9";
        claim.payerId = payerId;
        claim.state = state;
        claim.cptCodes = List.of(codes);
        others.add(claim);
        return claim;
    }

    private ClaimDraft draft() {
        return new ClaimDraft(wanted, client, session, DAY, payer, authorization, icdCodes, others);
    }

    private List<String> faults() {
        return ClaimRules.faults(draft(), TODAY).stream()
                .map(ClaimRulesTest::line)
                .toList();
    }

    private static String line(FieldError fault) {
        return fault.field() + " " + fault.text();
    }
}
