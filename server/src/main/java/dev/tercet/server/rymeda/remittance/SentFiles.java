package dev.tercet.server.rymeda.remittance;

import dev.tercet.server.rymeda.interchange.InterchangeEntity;
import dev.tercet.server.rymeda.interchange.InterchangeRepository;
import dev.tercet.server.rymeda.revenue.ClaimSubmissions;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Finds the files of ours that answers are about, and holds them. */
@Singleton
class SentFiles {

    private final InterchangeRepository interchanges;
    private final ClaimSubmissions submissions;

    SentFiles(InterchangeRepository interchanges, ClaimSubmissions submissions) {
        this.interchanges = interchanges;
        this.submissions = submissions;
    }

    /** The last one with the control number, which is its group's too. */
    Optional<SentFile> numbered(int controlNumber) {
        return interchanges.holdSent(controlNumber).map(this::sent);
    }

    /** The one with the reference that was given to the receiver (BHT03). */
    Optional<SentFile> referenced(String reference) {
        return Optional.ofNullable(interchanges.hold(reference))
                .filter(row -> row.direction.equals(InterchangeEntity.OUT))
                .map(this::sent);
    }

    private SentFile sent(InterchangeEntity row) {
        return new SentFile(row, submissions.sentIn(row.id));
    }
}
