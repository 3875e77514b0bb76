package dev.tercet.server.rymeda.edi.acknowledgement;

import dev.tercet.server.rymeda.edi.EdiKind;
import dev.tercet.server.rymeda.edi.FreeText;
import dev.tercet.server.rymeda.edi.InterchangeHeader;
import dev.tercet.server.rymeda.edi.SegmentWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;

/** Writes claim acknowledgements, X12 277CA (005010X214). Thread-safe. */
public class AcknowledgementWriter {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_FIRST_NAME = 35;
    private static final int STATUSES_IN_STC = 3;

    /** Received: what is said of a batch and of a provider as such. */
    private static final StatusCode RECEIVED = new StatusCode("A1", "19", "PR");

    /**
     * Writes one file. The stream is flushed and stays open.
     *
     * @throws IllegalArgumentException the batch holds what no 277CA can say
     */
    public void write(OutputStream out, AcknowledgedBatch batch, InterchangeHeader header) throws IOException {
        SegmentWriter file = new SegmentWriter(out, header, EdiKind.CLAIM_ACKNOWLEDGEMENT, true);
        LocalDate today = header.createdAt().toLocalDate();
        String time = DateTimeFormatter.ofPattern("HHmmss").format(header.createdAt());
        file.segment("BHT", "0085", "08", batch.reference(), today, time, "TH");
        file.segment("HL", 1, null, 20, 1);
        name(file, "PR", 2, batch.payerName(), null, "PI", batch.payerIdentifier());
        file.segment("TRN", 1, batch.reference());
        file.segment("DTP", "050", "D8", today);
        file.segment("DTP", "009", "D8", today);
        file.segment("HL", 2, 1, 21, 1);
        name(file, "41", 2, batch.receiverName(), null, "46", batch.receiverIdentifier());
        file.segment("TRN", 2, batch.batchReference());
        List<ClaimAcknowledgement> all = batch.providers().stream()
                .flatMap(provider -> provider.claims().stream())
                .map(AcknowledgedClaim::said)
                .toList();
        new ClaimTotals(all).write(file, RECEIVED, today, "90", "AA");
        int level = 3;
        for (AcknowledgedProvider provider : batch.providers()) {
            int above = level;
            file.segment("HL", level++, 2, 19, 1);
            provider(file, provider, today);
            for (AcknowledgedClaim claim : provider.claims()) {
                file.segment("HL", level++, above, "PT");
                claim(file, claim, today);
            }
        }
        file.end();
    }

    private static void provider(SegmentWriter file, AcknowledgedProvider provider, LocalDate today)
            throws IOException {
        name(file, "85", 2, provider.name(), null, "XX", provider.npi());
        file.segment("TRN", 1, 0);
        List<ClaimAcknowledgement> said =
                provider.claims().stream().map(AcknowledgedClaim::said).toList();
        new ClaimTotals(said).write(file, RECEIVED, today, "QA", "QC");
    }

    private static void claim(SegmentWriter file, AcknowledgedClaim claim, LocalDate today) throws IOException {
        ClaimAcknowledgement said = claim.said();
        name(file, "QC", 1, claim.lastName(), claim.firstName(), "MI", claim.memberId());
        file.segment("TRN", 2, said.patientControlNumber());
        for (int from = 0; from < said.statuses().size(); from += STATUSES_IN_STC) {
            List<StatusCode> some =
                    said.statuses().subList(from, Math.min(said.statuses().size(), from + STATUSES_IN_STC));
            file.segment(
                    "STC",
                    written(some, 0),
                    today,
                    said.rejected() ? "U" : "WQ",
                    said.amount(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    written(some, 1),
                    written(some, 2));
        }
        if (said.payerControlNumber() != null) {
            file.segment("REF", "1K", said.payerControlNumber());
        }
        if (said.serviceDate() != null) {
            file.segment("DTP", "472", "D8", said.serviceDate());
        }
    }

    private static List<String> written(List<StatusCode> statuses, int index) {
        return index < statuses.size() ? written(statuses.get(index)) : null;
    }

    /** As a composite. */
    static List<String> written(StatusCode status) {
        return Arrays.asList(status.category(), status.status(), status.entity());
    }

    private static void name(
            SegmentWriter file, String who, int kind, String name, String firstName, String idKind, String identifier)
            throws IOException {
        file.segment(
                "NM1",
                who,
                kind,
                FreeText.fold(name, LONGEST_NAME),
                FreeText.fold(firstName, LONGEST_FIRST_NAME),
                null,
                null,
                null,
                idKind,
                identifier);
    }
}
