package dev.tercet.server.rymeda.remittance;

import dev.tercet.contract.rymeda.model.AcknowledgementOutcome;
import dev.tercet.contract.rymeda.model.AcknowledgementResult;
import dev.tercet.contract.rymeda.model.ClaimAcknowledgement;
import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.EdiFault;
import dev.tercet.server.rymeda.edi.EdiSource;
import dev.tercet.server.rymeda.edi.acknowledgement.AcknowledgementFile;
import dev.tercet.server.rymeda.edi.acknowledgement.AcknowledgementReader;
import dev.tercet.server.rymeda.edi.acknowledgement.RejectedBatch;
import dev.tercet.server.rymeda.interchange.UsageIndicator;
import dev.tercet.server.rymeda.revenue.ClaimEntity;
import dev.tercet.server.rymeda.revenue.ClaimMove;
import dev.tercet.server.rymeda.revenue.ClaimReceipt;
import dev.tercet.server.rymeda.revenue.ClaimRepository;
import dev.tercet.server.rymeda.revenue.PayerAnswers;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes in claim acknowledgements (X12 277CA), as a whole or not at all. A batch that is turned away rejects all claims in it that
 * the file does not name. Claims that have moved on since are left as they are, so that a file may come twice.
 */
@Singleton
public class AcknowledgementIntake {

    /** As many as an answer shows. */
    private static final int MOST_CLAIMS = 10_000;

    private final AcknowledgementReader reader = new AcknowledgementReader();
    private final UsageIndicator usage;
    private final BatchRejections batches;
    private final ClaimRepository claims;
    private final PayerAnswers answers;

    public AcknowledgementIntake(
            UsageIndicator usage, BatchRejections batches, ClaimRepository claims, PayerAnswers answers) {
        this.usage = usage;
        this.batches = batches;
        this.claims = claims;
        this.answers = answers;
    }

    /** @throws EdiException for a file that is no acknowledgement, or about nothing that was sent */
    @Transactional(rollbackOn = Exception.class)
    public AcknowledgementResult take(EdiSource source) throws EdiException, IOException {
        AcknowledgementFile file = reader.read(source);
        usage.check(source);
        Map<RejectedBatch, SentFile> rejected = batches.find(file);
        Map<String, ClaimEntity> held = claims.holdNumbered(numbers(file, rejected.values()));
        Set<ClaimEntity> named = new HashSet<>();
        List<ClaimAcknowledgement> outcomes = new ArrayList<>();
        for (var said : file.claims()) {
            ClaimEntity claim = held.get(said.patientControlNumber());
            named.add(claim);
            outcomes.add(acknowledge(claim, said.patientControlNumber(), ClaimReceipts.of(said)));
        }
        rejected.forEach((batch, sent) -> {
            for (ClaimEntity claim : batches.claims(batch, sent, held)) {
                if (named.add(claim)) {
                    outcomes.add(acknowledge(claim, claim.id, ClaimReceipts.of(batch)));
                }
            }
        });
        return new AcknowledgementResult()
                .controlNumber(file.controlNumber())
                .accepted(count(outcomes, AcknowledgementOutcome.ACCEPTED))
                .rejected(count(outcomes, AcknowledgementOutcome.REJECTED))
                .claims(outcomes);
    }

    /** Of all claims that the file may be about: they are held at once, and so in the order in which others hold them. */
    private static List<String> numbers(AcknowledgementFile file, Collection<SentFile> rejected) throws EdiException {
        List<String> numbers = Stream.concat(
                        file.claims().stream().map(said -> said.patientControlNumber()),
                        rejected.stream().flatMap(sent -> sent.claimIds().stream()))
                .distinct()
                .toList();
        if (Math.max(numbers.size(), file.claims().size()) > MOST_CLAIMS) {
            throw new EdiException(new EdiFault("HL", "An acknowledgement has at most " + MOST_CLAIMS + " claims"));
        }
        return numbers;
    }

    private ClaimAcknowledgement acknowledge(ClaimEntity claim, String number, ClaimReceipt receipt) {
        if (claim != null) {
            answers.acknowledge(claim, receipt);
        }
        return new ClaimAcknowledgement()
                .claimId(claim == null ? null : claim.id)
                .patientControlNumber(number)
                .outcome(claim == null ? AcknowledgementOutcome.UNMATCHED : outcome(receipt.move()))
                .statusCodes(receipt.statusCodes())
                .payerControlNumber(receipt.payerControlNumber());
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
