package dev.tercet.server.rymeda.remittance;

import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.EdiFault;
import dev.tercet.server.rymeda.edi.EdiSource;
import dev.tercet.server.rymeda.edi.functional.AcknowledgedGroup;
import dev.tercet.server.rymeda.edi.functional.FunctionalAcknowledgement;
import dev.tercet.server.rymeda.edi.functional.FunctionalAcknowledgementReader;
import dev.tercet.server.rymeda.interchange.UsageIndicator;
import dev.tercet.server.rymeda.revenue.ClaimEntity;
import dev.tercet.server.rymeda.revenue.ClaimMove;
import dev.tercet.server.rymeda.revenue.ClaimReasonItem;
import dev.tercet.server.rymeda.revenue.ClaimReceipt;
import dev.tercet.server.rymeda.revenue.ClaimRepository;
import dev.tercet.server.rymeda.revenue.PayerAnswers;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.util.List;

/**
 * Takes in what is said about files as such (X12 999), as a whole or not at all. A file that could not be read is a rejection of all
 * claims that went in it; one that could leaves them as they are, as their payer has yet to speak. May come twice.
 */
@Singleton
public class FunctionalAcknowledgementIntake {

    private final FunctionalAcknowledgementReader reader = new FunctionalAcknowledgementReader();
    private final UsageIndicator usage;
    private final SentFiles files;
    private final ClaimRepository claims;
    private final PayerAnswers answers;
    private final Clock clock;

    public FunctionalAcknowledgementIntake(
            UsageIndicator usage, SentFiles files, ClaimRepository claims, PayerAnswers answers, Clock clock) {
        this.usage = usage;
        this.files = files;
        this.claims = claims;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * Takes a file.
     *
     * @return how many claims it rejects
     * @throws EdiException for a file that is no acknowledgement, or is about a file that was not sent
     */
    @Transactional(rollbackOn = Exception.class)
    public int take(EdiSource source) throws EdiException, IOException {
        FunctionalAcknowledgement said = reader.read(source);
        usage.check(source);
        int rejected = 0;
        for (AcknowledgedGroup group : said.groups()) {
            SentFile file = files.numbered(group.controlNumber())
                    .orElseThrow(() -> new EdiException(
                            new EdiFault(group.field(), "No file was sent under the number " + group.controlNumber())));
            if (group.rejected()) {
                rejected += reject(file, group);
            } else {
                file.accepted(GroupReasons.of(group), clock.instant());
            }
        }
        return rejected;
    }

    private int reject(SentFile file, AcknowledgedGroup group) {
        List<ClaimReasonItem> reasons = GroupReasons.of(group);
        List<String> verdicts =
                GroupReasons.verdicts(group).stream().map(ClaimReasonItem::code).toList();
        file.rejected(reasons, clock.instant());
        ClaimReceipt receipt = new ClaimReceipt(ClaimMove.REJECT, verdicts, null, reasons);
        List<ClaimEntity> sent = file.claims(claims.holdNumbered(file.claimIds()));
        sent.forEach(claim -> answers.acknowledge(claim, receipt));
        return sent.size();
    }
}
