package dev.tercet.server.rymeda.remittance;

import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.EdiFault;
import dev.tercet.server.rymeda.edi.acknowledgement.AcknowledgementFile;
import dev.tercet.server.rymeda.edi.acknowledgement.RejectedBatch;
import dev.tercet.server.rymeda.payer.PayerRepository;
import dev.tercet.server.rymeda.revenue.ClaimEntity;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an acknowledgement says of batches as a whole, by the files of ours that they are (X12 277CA, 2200B and 2200C). */
@Singleton
class BatchRejections {

    private final SentFiles files;
    private final PayerRepository payers;
    private final Clock clock;

    BatchRejections(SentFiles files, PayerRepository payers, Clock clock) {
        this.files = files;
        this.payers = payers;
        this.clock = clock;
    }

    /**
     * The files of ours that are turned away, held.
     *
     * @throws EdiException the acknowledgement is about nothing that we know
     */
    Map<RejectedBatch, SentFile> find(AcknowledgementFile said) throws EdiException {
        Map<RejectedBatch, SentFile> found = new LinkedHashMap<>();
        for (RejectedBatch batch : said.rejectedBatches()) {
            files.referenced(batch.reference()).ifPresent(file -> found.put(batch, file));
        }
        if (found.isEmpty()
                && said.claims().isEmpty()
                && !said.rejectedBatches().isEmpty()) {
            throw new EdiException(
                    new EdiFault(said.rejectedBatches().get(0).field(), "No file was sent with this reference"));
        }
        return found;
    }

    /**
     * The claims that a rejection is about: a payer rejects those that it was to get, a clearinghouse all. If nothing of the file is left,
     * that is written down with it.
     *
     * @param held claims by id, held
     */
    List<ClaimEntity> claims(RejectedBatch batch, SentFile file, Map<String, ClaimEntity> held) {
        String payer = payer(batch, file, held);
        if (payer == null) {
            file.rejected(ClaimReceipts.of(batch).reasons(), clock.instant());
            return file.claims(held);
        }
        return file.claims(held).stream()
                .filter(claim -> claim.payerId.equals(payer))
                .toList();
    }

    /** The one of the file's several payers who speaks; null where all claims are concerned. */
    private String payer(RejectedBatch batch, SentFile file, Map<String, ClaimEntity> held) {
        Set<String> addressed = file.claimIds().stream()
                .map(held::get)
                .filter(Objects::nonNull)
                .map(claim -> claim.payerId)
                .collect(Collectors.toSet());
        return Optional.ofNullable(batch.payerIdentifier())
                .flatMap(payers::withNumber)
                .map(payer -> payer.id)
                .filter(id -> addressed.size() > 1 && addressed.contains(id))
                .orElse(null);
    }
}
