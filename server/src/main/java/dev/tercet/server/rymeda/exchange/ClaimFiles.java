package dev.tercet.server.rymeda.exchange;

import dev.tercet.server.kernel.ids.Ids;
import dev.tercet.server.rymeda.care.ClientRepository;
import dev.tercet.server.rymeda.edi.claim.ClaimBatch;
import dev.tercet.server.rymeda.edi.claim.ProfessionalClaimWriter;
import dev.tercet.server.rymeda.interchange.ExchangeSettings;
import dev.tercet.server.rymeda.interchange.InterchangeEntity;
import dev.tercet.server.rymeda.interchange.InterchangeRepository;
import dev.tercet.server.rymeda.platform.BillingProviderEntity;
import dev.tercet.server.rymeda.platform.BillingProviderRepository;
import dev.tercet.server.rymeda.revenue.ClaimEntity;
import dev.tercet.server.rymeda.revenue.ClaimRepository;
import dev.tercet.server.rymeda.revenue.ClaimSubmissionEntity;
import dev.tercet.server.rymeda.revenue.ClaimSubmissions;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Writes waiting claims into files (X12 837P), in the caller's transaction. A claim that cannot be written goes on waiting alone. */
@Singleton
class ClaimFiles {

    private static final Logger LOG = Logger.getLogger(ClaimFiles.class);

    private static final String ORIGINAL = "1";
    private static final String REPLACEMENT = "7";

    private final ClaimSubmissions submissions;
    private final ClaimRepository claims;
    private final ClientRepository clients;
    private final BillingProviderRepository billers;
    private final InterchangeRepository interchanges;
    private final ClaimBatches batches;
    private final ProfessionalClaimWriter writer = new ProfessionalClaimWriter();
    private final ExchangeSettings settings;
    private final Clock clock;

    ClaimFiles(
            ClaimSubmissions submissions,
            ClaimRepository claims,
            ClientRepository clients,
            BillingProviderRepository billers,
            InterchangeRepository interchanges,
            ClaimBatches batches,
            ExchangeSettings settings,
            Clock clock) {
        this.submissions = submissions;
        this.claims = claims;
        this.clients = clients;
        this.billers = billers;
        this.interchanges = interchanges;
        this.batches = batches;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Writes the longest waiting claims into a file that is ready to be handed over, unless it is not known who bills.
     *
     * @return whether the file is full, so that there may be more claims
     */
    boolean write() {
        BillingProviderEntity biller = billers.find();
        if (biller == null) {
            return false;
        }
        List<ClaimSubmissionEntity> waiting = submissions.takeWaiting(settings.claimsInFile());
        Map<ClaimSubmissionEntity, ClaimEntity> sent = new LinkedHashMap<>();
        for (ClaimSubmissionEntity submission : waiting) {
            ClaimEntity claim = claims.findById(submission.claimId);
            replaceWhatThePayerKnows(submission, claim);
            if (canBeWritten(claim, biller)) {
                sent.put(submission, claim);
            }
        }
        if (!sent.isEmpty()) {
            InterchangeEntity file = file(List.copyOf(sent.values()), biller);
            interchanges.persist(file);
            sent.keySet().forEach(submission -> submission.interchangeId = file.id);
        }
        return sent.size() == settings.claimsInFile();
    }

    /** A payer that has taken an earlier submission since this one was made would refuse another original. */
    private static void replaceWhatThePayerKnows(ClaimSubmissionEntity submission, ClaimEntity claim) {
        if (submission.number > 1 && submission.frequencyCode.equals(ORIGINAL) && claim.payerControlNumber != null) {
            submission.frequencyCode = REPLACEMENT;
            claim.frequencyCode = REPLACEMENT;
        }
    }

    private boolean canBeWritten(ClaimEntity claim, BillingProviderEntity biller) {
        if (clients.findById(claim.clientId)
                .coverage(claim.payerId, claim.serviceDate)
                .isEmpty()) {
            LOG.warnf(
                    "claim %s waits: its client is no longer covered by the payer on the day of the service", claim.id);
            return false;
        }
        try {
            bytes(batches.of(List.of(claim), biller, 1, claim.id));
            return true;
        } catch (IllegalArgumentException e) {
            LOG.warnf("claim %s waits: an 837P cannot say it", claim.id);
            return false;
        }
    }

    private InterchangeEntity file(List<ClaimEntity> sent, BillingProviderEntity biller) {
        int number = interchanges.nextNumber();
        InterchangeEntity file = new InterchangeEntity();
        file.id = Ids.prefixed("edi");
        file.direction = InterchangeEntity.OUT;
        file.kind = "837P";
        file.controlNumber = String.format("%09d", number);
        file.fileName = "837p-" + file.id + ".x12";
        file.status = InterchangeEntity.READY;
        file.content = bytes(batches.of(sent, biller, number, file.id)).toString(StandardCharsets.UTF_8);
        file.claimCount = sent.size();
        file.createdAt = clock.instant();
        file.updatedAt = file.createdAt;
        return file;
    }

    private ByteArrayOutputStream bytes(ClaimBatch batch) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writer.write(bytes, batch);
        } catch (IOException e) {
            throw new UncheckedIOException("a file in memory cannot be written", e);
        }
        return bytes;
    }
}
