package dev.tercet.server.rymeda.remittance;

import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.ids.Ids;
import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.EdiFault;
import dev.tercet.server.rymeda.edi.EdiSource;
import dev.tercet.server.rymeda.edi.remittance.Remittance;
import dev.tercet.server.rymeda.edi.remittance.RemittanceReader;
import dev.tercet.server.rymeda.interchange.UsageIndicator;
import dev.tercet.server.rymeda.payer.PayerEntity;
import dev.tercet.server.rymeda.payer.PayerRepository;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;

/**
 * Posts remittances (X12 835): as a whole, or not at all. A file is read twice, once to check it and once to post it claim by claim,
 * so that its size costs no memory.
 */
@Singleton
public class EraIntake {

    /** As many as a remittance shows. */
    private static final int MOST_CLAIMS = 10_000;

    private static final BigDecimal MOST_MONEY = new BigDecimal("999999999.99");

    private final RemittanceReader reader = new RemittanceReader();
    private final UsageIndicator usage;
    private final PayerRepository payers;
    private final EraRepository eras;
    private final EraPosting posting;
    private final Clock clock;

    public EraIntake(
            UsageIndicator usage, PayerRepository payers, EraRepository eras, EraPosting posting, Clock clock) {
        this.usage = usage;
        this.payers = payers;
        this.eras = eras;
        this.posting = posting;
        this.clock = clock;
    }

    /**
     * Posts a file.
     *
     * @throws EdiException for a file that is no remittance of a payer of the organization, or does not balance
     * @throws ApiException of kind CONFLICT when the trace number of the payer was posted before
     */
    @Transactional(rollbackOn = Exception.class)
    public PostedEra post(EdiSource file) throws EdiException, IOException {
        Remittance remittance = reader.check(file);
        usage.check(file);
        if (remittance.claimCount() > MOST_CLAIMS) {
            throw refusal("CLP[" + MOST_CLAIMS + "]", "A remittance has at most " + MOST_CLAIMS + " claims");
        }
        if (remittance.totalPaid().signum() < 0 || remittance.totalPaid().compareTo(MOST_MONEY) > 0) {
            throw refusal("BPR[0].BPR02", "A remittance pays between 0 and " + MOST_MONEY);
        }
        PayerEntity payer = payer(remittance);
        eras.holdPosting();
        if (eras.isPosted(payer.id, remittance.traceNumber())) {
            throw ApiException.conflict("This trace number of the payer was taken in before");
        }
        EraEntity era = entity(remittance, payer);
        eras.persist(era);
        EraPosting.Batch batch = posting.begin(era.id, payer.id);
        reader.forEach(file, batch::add);
        batch.enter();
        return new PostedEra(era.id, era.claimCount);
    }

    private PayerEntity payer(Remittance remittance) throws EdiException {
        String number = remittance.payerIdentifier();
        if (number == null) {
            throw refusal("N1[0].N104", "The payer's number is missing");
        }
        return payers.withNumber(number)
                .orElseThrow(() -> refusal("N1[0].N104", "No payer of yours has the number " + number));
    }

    private static EdiException refusal(String field, String message) {
        return new EdiException(new EdiFault(field, message));
    }

    private EraEntity entity(Remittance remittance, PayerEntity payer) {
        EraEntity era = new EraEntity();
        era.id = Ids.prefixed("era");
        era.payerId = payer.id;
        era.payerName = remittance.payerName();
        era.traceNumber = remittance.traceNumber();
        era.paymentMethod = remittance.paymentMethod();
        era.paymentDate = remittance.paymentDate();
        era.totalPaid = remittance.totalPaid();
        era.payeeName = remittance.payeeName();
        era.payeeNpi = remittance.payeeNpi();
        era.claimCount = remittance.claimCount();
        era.providerAdjustments = remittance.providerAdjustments().stream()
                .map(adjustment -> new ProviderAdjustmentItem(
                        adjustment.reasonCode(), adjustment.reference(), adjustment.amount()))
                .toList();
        era.createdAt = clock.instant();
        return era;
    }
}
