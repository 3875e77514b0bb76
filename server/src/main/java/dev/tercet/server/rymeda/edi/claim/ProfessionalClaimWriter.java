package dev.tercet.server.rymeda.edi.claim;

import dev.tercet.server.rymeda.edi.EdiKind;
import dev.tercet.server.rymeda.edi.SegmentWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;

/**
 * Writes claims of professionals, X12 837P (005010X222A1). Names and addresses are written in capitals without marks, as the
 * basic character set has them; numbers are written as they are. Thread-safe.
 */
public class ProfessionalClaimWriter {

    /**
     * Writes one batch. The stream is flushed and stays open.
     *
     * @throws IllegalArgumentException the batch holds what no 837P can say, such as 13 diagnoses; the message names the
     *     claim's number and the element, and nothing about people
     */
    public void write(OutputStream out, ClaimBatch batch) throws IOException {
        batch.claims().forEach(ClaimLimits::check);
        SegmentWriter file = new SegmentWriter(out, batch.header(), EdiKind.PROFESSIONAL_CLAIM, true);
        file.segment(
                "BHT",
                "0019",
                "00",
                batch.reference(),
                batch.header().createdAt().toLocalDate(),
                DateTimeFormatter.ofPattern("HHmmss").format(batch.header().createdAt()),
                "CH");
        PartyWriter parties = new PartyWriter(file);
        parties.submitter(batch.submitter());
        parties.receiver(batch.receiver());
        ClaimWriter claims = new ClaimWriter(file);
        int level = 0;
        int billingLevel = 0;
        BillingProvider current = null;
        for (ProfessionalClaim claim : batch.claims()) {
            if (!claim.billingProvider().equals(current)) {
                current = claim.billingProvider();
                billingLevel = ++level;
                file.segment("HL", billingLevel, null, 20, 1);
                parties.billingProvider(current);
            }
            int insuredLevel = ++level;
            boolean patientApart = claim.patient() != null;
            file.segment("HL", insuredLevel, billingLevel, 22, patientApart ? 1 : 0);
            parties.insured(claim);
            if (patientApart) {
                file.segment("HL", ++level, insuredLevel, 23, 0);
                parties.patient(claim);
            }
            claims.write(claim);
        }
        file.end();
    }
}
