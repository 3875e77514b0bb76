package dev.tercet.server.rymeda.exchange;

import dev.tercet.server.kernel.ids.Ids;
import dev.tercet.server.rymeda.care.ClientEntity;
import dev.tercet.server.rymeda.care.ClientRepository;
import dev.tercet.server.rymeda.clearinghouse.ClearinghouseGateway;
import dev.tercet.server.rymeda.clearinghouse.ClearinghouseSettings;
import dev.tercet.server.rymeda.clearinghouse.OutgoingFile;
import dev.tercet.server.rymeda.edi.EdiSource;
import dev.tercet.server.rymeda.edi.claim.ClaimBatch;
import dev.tercet.server.rymeda.edi.claim.ProfessionalClaimWriter;
import dev.tercet.server.rymeda.platform.BillingProviderEntity;
import dev.tercet.server.rymeda.platform.BillingProviderRepository;
import dev.tercet.server.rymeda.revenue.ClaimEntity;
import dev.tercet.server.rymeda.revenue.ClaimRepository;
import dev.tercet.server.rymeda.revenue.ClaimSubmissionEntity;
import dev.tercet.server.rymeda.revenue.ClaimSubmissions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Sends waiting claims: writes them into a file, and when that is committed hands it over. A file that is written is handed over once at
 * least, by whichever replica; under the same name, so that more than once does no harm.
 */
@Singleton
class OutgoingClaims {

    private static final Logger LOG = Logger.getLogger(OutgoingClaims.class);

    /** Longer than a gateway takes before it gives up, so that two replicas do not hand over the same file. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final ClaimSubmissions submissions;
    private final ClaimRepository claims;
    private final ClientRepository clients;
    private final BillingProviderRepository billers;
    private final InterchangeRepository interchanges;
    private final ClaimBatches batches;
    private final ProfessionalClaimWriter writer = new ProfessionalClaimWriter();
    private final ClearinghouseGateway gateway;
    private final ClearinghouseSettings clearinghouse;
    private final ExchangeSettings settings;
    private final Clock clock;

    OutgoingClaims(
            ClaimSubmissions submissions,
            ClaimRepository claims,
            ClientRepository clients,
            BillingProviderRepository billers,
            InterchangeRepository interchanges,
            ClaimBatches batches,
            ClearinghouseGateway gateway,
            ClearinghouseSettings clearinghouse,
            ExchangeSettings settings,
            Clock clock) {
        this.submissions = submissions;
        this.claims = claims;
        this.clients = clients;
        this.billers = billers;
        this.interchanges = interchanges;
        this.batches = batches;
        this.gateway = gateway;
        this.clearinghouse = clearinghouse;
        this.settings = settings;
        this.clock = clock;
    }

    /** Sends what waits for the tenant that is entered, in transactions of its own. Without a clearinghouse it goes on waiting. */
    void send(String tenant) throws IOException {
        if (clearinghouse.type() == ClearinghouseSettings.Type.NONE) {
            return;
        }
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(this::write);
        }
        Optional<InterchangeEntity> file = QuarkusTransaction.requiringNew().call(this::take);
        while (file.isPresent()) {
            handOver(tenant, file.get());
            file = QuarkusTransaction.requiringNew().call(this::take);
        }
    }

    /** @return whether a full file was written, so that there may be more claims */
    private boolean write() {
        BillingProviderEntity biller = billers.find();
        if (biller == null) {
            return false;
        }
        List<ClaimSubmissionEntity> waiting = submissions.takeWaiting(settings.claimsInFile());
        List<ClaimEntity> sendable = new ArrayList<>();
        List<ClaimSubmissionEntity> sent = new ArrayList<>();
        String id = Ids.prefixed("edi");
        for (ClaimSubmissionEntity submission : waiting) {
            ClaimEntity claim = claims.findById(submission.claimId);
            if (isCovered(claim)) {
                sendable.add(claim);
                sent.add(submission);
            } else {
                LOG.warnf(
                        "claim %s waits: its client is no longer covered by the payer on the day of the service",
                        claim.id);
            }
        }
        if (sendable.isEmpty()) {
            return false;
        }
        int number = interchanges.nextNumber();
        interchanges.persist(file(id, number, batches.of(sendable, biller, number, id)));
        sent.forEach(submission -> submission.interchangeId = id);
        return waiting.size() == settings.claimsInFile();
    }

    private boolean isCovered(ClaimEntity claim) {
        ClientEntity client = clients.findById(claim.clientId);
        return client.coverage(claim.payerId, claim.serviceDate).isPresent();
    }

    private InterchangeEntity file(String id, int number, ClaimBatch batch) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writer.write(bytes, batch);
        } catch (IOException e) {
            throw new UncheckedIOException("a file in memory cannot be written", e);
        }
        InterchangeEntity file = new InterchangeEntity();
        file.id = id;
        file.direction = InterchangeEntity.OUT;
        file.kind = "837P";
        file.controlNumber = String.format("%09d", number);
        file.fileName = "837p-" + id + ".x12";
        file.status = InterchangeEntity.READY;
        file.content = bytes.toString(StandardCharsets.UTF_8);
        file.claimCount = batch.claims().size();
        file.createdAt = clock.instant();
        file.updatedAt = file.createdAt;
        return file;
    }

    private Optional<InterchangeEntity> take() {
        Instant now = clock.instant();
        Optional<InterchangeEntity> file = interchanges.holdReady(now);
        file.ifPresent(taken -> taken.leasedUntil = now.plus(LEASE));
        return file;
    }

    private void handOver(String tenant, InterchangeEntity file) throws IOException {
        try {
            gateway.send(tenant, new OutgoingFile(file.fileName, EdiSource.of(file.content)));
        } catch (IOException | RuntimeException e) {
            QuarkusTransaction.requiringNew().run(() -> interchanges.findById(file.id).leasedUntil = null);
            throw e;
        }
        QuarkusTransaction.requiringNew().run(() -> {
            InterchangeEntity sent = interchanges.findById(file.id);
            sent.status = InterchangeEntity.SENT;
            sent.content = null;
            sent.leasedUntil = null;
            sent.updatedAt = clock.instant();
        });
    }
}
