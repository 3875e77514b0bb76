package dev.tercet.server.rymeda.revenue;

import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.server.rymeda.care.SessionStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What must hold before a claim leaves, in the order of its members. The shape of its codes and its amount is the
 * contract's business.
 */
final class ClaimRules {

    private final ClaimDraft draft;
    private final LocalDate today;
    private final List<FieldError> faults = new ArrayList<>();

    private ClaimRules(ClaimDraft draft, LocalDate today) {
        this.draft = draft;
        this.today = today;
    }

    /** Everything that is wrong with the draft; empty when nothing is. Nothing is said about members that were not sent. */
    static List<FieldError> faults(ClaimDraft draft, LocalDate today) {
        ClaimRules rules = new ClaimRules(draft, today);
        rules.checkClient();
        rules.checkSession();
        rules.checkPayer();
        rules.checkCodes();
        rules.checkTherapyTime();
        rules.checkDiagnoses();
        return rules.faults;
    }

    /** Refuses what no correction of the body can mend. */
    static void requireOpen(ClaimDraft draft) {
        if (draft.session().status != SessionStatus.COMPLETED) {
            String state = draft.session().status.toString().replace('_', ' ');
            throw ApiException.conflict("The session is " + state + " and cannot be billed");
        }
        for (ClaimEntity other : draft.same()) {
            if (other.state.withPayer()) {
                throw ApiException.conflict(other.id + " for this session and these codes is " + other.state.asWords());
            }
        }
    }

    private void checkClient() {
        if (draft.wanted().getClientId() != null && draft.client() == null) {
            fault("clientId", "Client not found");
        }
    }

    private void checkSession() {
        if (draft.wanted().getSessionId() != null && draft.session() == null) {
            fault("sessionId", "Session not found");
        } else if (draft.session() != null && !isOfClient()) {
            fault("sessionId", "The session is of another client");
        } else if (isBillable() && draft.payer() != null) {
            if (draft.payer().rules.authorizationRequired && draft.authorizationNumber() == null) {
                fault("sessionId", "The session has no authorization of this payer");
            }
            if (!draft.payer().rules.inTime(draft.serviceDate(), today)) {
                fault("sessionId", "Past the filing limit of the payer");
            }
        }
    }

    private void checkPayer() {
        if (draft.wanted().getPayerId() != null && draft.payer() == null) {
            fault("payerId", "Payer not found");
        } else if (draft.payer() != null && !draft.payer().active) {
            fault("payerId", "The payer takes no claims any more");
        } else if (isBillable() && draft.payer() != null && !isCovered()) {
            fault("payerId", "The client has no coverage with this payer on the day of the session");
        }
    }

    private void checkCodes() {
        for (int i = 0; i < draft.cptCodes().size(); i++) {
            if (draft.payer() != null
                    && !draft.payer().rules.covers(draft.cptCodes().get(i))) {
                fault("cptCodes[" + i + "]", "The payer does not cover this code");
            }
        }
    }

    private void checkTherapyTime() {
        List<TherapyTime> billed = TherapyTime.among(draft.cptCodes());
        if (billed.isEmpty()) {
            return;
        }
        if (billed.size() > 1 || isAnotherBilled(billed.get(0))) {
            fault("cptCodes", TherapyTime.ONE_ONLY);
        } else if (isBillable() && !billed.get(0).takes(draft.session().durationMinutes)) {
            int position = draft.cptCodes().indexOf(billed.get(0).code());
            fault("cptCodes[" + position + "]", billed.get(0).refusal(draft.session().durationMinutes));
        }
    }

    private void checkDiagnoses() {
        boolean required = draft.payer() != null && draft.payer().rules.diagnosisRequired;
        if (required && draft.client() != null && draft.icdCodes().isEmpty()) {
            fault("icdCodes", "The payer requires a diagnosis and the client has no active one");
        }
    }

    private boolean isOfClient() {
        return draft.client() == null || draft.session().clientId.equals(draft.client().id);
    }

    private boolean isBillable() {
        return draft.session() != null && draft.session().status == SessionStatus.COMPLETED && isOfClient();
    }

    private boolean isCovered() {
        return draft.client() == null
                || draft.client()
                        .coverage(draft.payer().id, draft.serviceDate())
                        .isPresent();
    }

    private boolean isAnotherBilled(TherapyTime billed) {
        return draft.others().stream()
                .filter(other -> other.state.counts())
                .flatMap(other -> TherapyTime.among(other.cptCodes).stream())
                .anyMatch(time -> time != billed);
    }

    private void fault(String field, String text) {
        faults.add(FieldError.of(field, text));
    }
}
