package dev.tercet.server.rymeda.remittance;

import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.rymeda.edi.remittance.ClaimPayment;
import dev.tercet.server.rymeda.revenue.ClaimEntity;
import dev.tercet.server.rymeda.revenue.ClaimRepository;
import dev.tercet.server.rymeda.revenue.DecidedClaim;
import dev.tercet.server.rymeda.revenue.PayerAnswers;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** Enters the claims of a remittance, some hundred at a time, and forgets them then: they need not all be in memory. */
@Singleton
class EraPosting {

    /** Enough that the round trips of a batch no longer count, few enough that nobody notices them in memory. */
    private static final int AT_A_TIME = 500;

    private static final int STATEMENTS_AT_A_TIME = 100;

    private static final BigDecimal MOST_MONEY = new BigDecimal("9999999.99");

    private final EntityManager entities;
    private final ClaimRepository claims;
    private final PayerAnswers answers;

    EraPosting(EntityManager entities, ClaimRepository claims, PayerAnswers answers) {
        this.entities = entities;
        this.claims = claims;
        this.answers = answers;
    }

    Batch begin(String eraId, String payerId) {
        entities.unwrap(Session.class).setJdbcBatchSize(STATEMENTS_AT_A_TIME);
        return new Batch(eraId, payerId);
    }

    /** The claims of one remittance, in the order of the file. Not thread-safe. */
    final class Batch {

        private final String eraId;
        private final String payerId;
        private final List<ClaimPayment> waiting = new ArrayList<>(AT_A_TIME);
        private int position;

        private Batch(String eraId, String payerId) {
            this.eraId = eraId;
            this.payerId = payerId;
        }

        /** @throws ApiException of kind UNPROCESSABLE for money that no claim can have */
        void add(ClaimPayment payment) {
            if (payment.billed().abs().compareTo(MOST_MONEY) > 0
                    || payment.paid().abs().compareTo(MOST_MONEY) > 0) {
                int place = position + waiting.size();
                throw ApiException.unprocessable(
                        "CLP[" + place + "].CLP03", "No claim is about more than " + MOST_MONEY);
            }
            waiting.add(payment);
            if (waiting.size() == AT_A_TIME) {
                enter();
            }
        }

        /** Enters what waits. */
        void enter() {
            Map<String, ClaimEntity> found = claims.holdNumbered(
                    waiting.stream().map(ClaimPayment::patientControlNumber).toList());
            List<DecidedClaim> decided = new ArrayList<>();
            for (ClaimPayment payment : waiting) {
                ClaimEntity claim = found.get(payment.patientControlNumber());
                boolean known = claim != null && claim.payerId.equals(payerId);
                entities.persist(ClaimPayments.row(eraId, position, known ? claim.id : null, payment));
                if (known) {
                    decided.add(new DecidedClaim(claim, ClaimPayments.decision(eraId, payment)));
                }
                position++;
            }
            answers.decide(decided);
            waiting.clear();
            entities.flush();
            entities.clear();
        }
    }
}
