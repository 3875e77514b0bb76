package dev.tercet.server.rymeda.exchange;

import dev.tercet.server.rymeda.clearinghouse.ClearinghouseGateway;
import dev.tercet.server.rymeda.clearinghouse.OutgoingFile;
import dev.tercet.server.rymeda.edi.EdiSource;
import dev.tercet.server.rymeda.interchange.InterchangeEntity;
import dev.tercet.server.rymeda.interchange.InterchangeRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Sends waiting claims: has them written into a file, and when that is committed hands it over. A file that is written is handed over
 * once at least, by whichever replica; under the same name, so that more than once does no harm.
 */
@Singleton
class OutgoingClaims {

    /** Longer than a gateway takes before it gives up, so that two replicas do not hand over the same file. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final ClaimFiles files;
    private final InterchangeRepository interchanges;
    private final ClearinghouseGateway gateway;
    private final Clock clock;

    OutgoingClaims(ClaimFiles files, InterchangeRepository interchanges, ClearinghouseGateway gateway, Clock clock) {
        this.files = files;
        this.interchanges = interchanges;
        this.gateway = gateway;
        this.clock = clock;
    }

    /** Sends what waits for the tenant that is entered, in transactions of its own. Without a clearinghouse it goes on waiting. */
    void send(String tenant) throws IOException {
        if (!gateway.isOpen()) {
            return;
        }
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(files::write);
        }
        Optional<InterchangeEntity> file = QuarkusTransaction.requiringNew().call(this::take);
        while (file.isPresent()) {
            handOver(tenant, file.get());
            file = QuarkusTransaction.requiringNew().call(this::take);
        }
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
            InterchangeEntity sent = interchanges.hold(file.id);
            if (sent.status.equals(InterchangeEntity.READY)) {
                sent.status = InterchangeEntity.SENT;
            }
            sent.content = null;
            sent.leasedUntil = null;
            sent.updatedAt = clock.instant();
        });
    }
}
