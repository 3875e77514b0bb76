package dev.tercet.server.rymeda.remittance;

import dev.tercet.contract.rymeda.model.AcknowledgementOutcome;
import dev.tercet.contract.rymeda.model.AcknowledgementResult;
import dev.tercet.contract.rymeda.model.ClaimAcknowledgement;
import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.EdiFault;
import dev.tercet.server.rymeda.edi.EdiSource;
import dev.tercet.server.rymeda.edi.acknowledgement.AcknowledgementFile;
import dev.tercet.server.rymeda.edi.acknowledgement.AcknowledgementReader;
import dev.tercet.server.rymeda.revenue.ClaimEntity;
import dev.tercet.server.rymeda.revenue.ClaimMove;
import dev.tercet.server.rymeda.revenue.ClaimReceipt;
import dev.tercet.server.rymeda.revenue.ClaimRepository;
import dev.tercet.server.rymeda.revenue.PayerAnswers;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Takes in claim acknowledgements (X12 277CA), as a whole or not at all. Claims that have moved on since are left as they are,
 * so that a file may come twice.
 */
@Singleton
public class AcknowledgementIntake {

    /** As many as an answer shows. */
    private static final int MOST_CLAIMS = 10_000;

    private final AcknowledgementReader reader = new AcknowledgementReader();
    private final ClaimRepository claims;
    private final PayerAnswers answers;

    public AcknowledgementIntake(ClaimRepository claims, PayerAnswers answers) {
        this.claims = claims;
        this.answers = answers;
    }

    /** @throws EdiException for a file that is no acknowledgement */
    @Transactional(rollbackOn = Exception.class)
    public AcknowledgementResult take(EdiSource source) throws EdiException, IOException {
        AcknowledgementFile file = reader.read(source);
        if (file.claims().size() > MOST_CLAIMS) {
            throw new EdiException(new EdiFault("HL", "An acknowledgement has at most " + MOST_CLAIMS + " claims"));
        }
        Map<String, ClaimEntity> found = claims.holdNumbered(
                file.claims().stream().map(said -> said.patientControlNumber()).toList());
        List<ClaimAcknowledgement> outcomes = new ArrayList<>();
        for (var said : file.claims()) {
            ClaimEntity claim = found.get(said.patientControlNumber());
            ClaimReceipt receipt = ClaimReceipts.of(said);
            if (claim != null) {
                answers.acknowledge(claim, receipt);
            }
            outcomes.add(new ClaimAcknowledgement()
                    .claimId(claim == null ? null : claim.id)
                    .patientControlNumber(said.patientControlNumber())
                    .outcome(claim == null ? AcknowledgementOutcome.UNMATCHED : outcome(receipt.move()))
                    .statusCodes(receipt.statusCodes())
                    .payerControlNumber(receipt.payerControlNumber()));
        }
        return new AcknowledgementResult()
                .controlNumber(file.controlNumber())
                .accepted(count(outcomes, AcknowledgementOutcome.ACCEPTED))
                .rejected(count(outcomes, AcknowledgementOutcome.REJECTED))
                .claims(outcomes);
    }

    private static AcknowledgementOutcome outcome(ClaimMove move) {
        if (move == null) {
            return AcknowledgementOutcome.RECEIVED;
        }
        return move == ClaimMove.ACCEPT ? AcknowledgementOutcome.ACCEPTED : AcknowledgementOutcome.REJECTED;
    }

    private static int count(List<ClaimAcknowledgement> outcomes, AcknowledgementOutcome wanted) {
        return (int) outcomes.stream()
                .filter(outcome -> outcome.getOutcome() == wanted)
                .count();
    }
}
