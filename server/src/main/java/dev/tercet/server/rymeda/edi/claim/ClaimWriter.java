package dev.tercet.server.rymeda.edi.claim;

import dev.tercet.server.rymeda.edi.SegmentWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Writes a claim itself, once it is written who takes part in it. */
final class ClaimWriter {

    private final SegmentWriter file;

    ClaimWriter(SegmentWriter file) {
        this.file = file;
    }

    void write(ProfessionalClaim claim) throws IOException {
        file.segment(
                "CLM",
                claim.claimNumber(),
                claim.charge(),
                null,
                null,
                List.of(claim.placeOfService(), "B", claim.frequencyCode()),
                "Y",
                "A",
                "Y",
                "Y");
        reference("G1", claim.authorizationNumber());
        reference("F8", claim.payerControlNumber());
        diagnoses(claim.diagnoses());
        if (claim.renderingProvider() != null) {
            new PartyWriter(file).renderingProvider(claim.renderingProvider());
        }
        int number = 1;
        for (ServiceLine line : claim.serviceLines()) {
            file.segment("LX", number++);
            line(line);
        }
    }

    private void diagnoses(List<String> codes) throws IOException {
        List<Object> written = new ArrayList<>();
        for (String code : codes) {
            written.add(List.of(written.isEmpty() ? "ABK" : "ABF", code.replace(".", "")));
        }
        if (!written.isEmpty()) {
            file.segment("HI", written.toArray());
        }
    }

    private void line(ServiceLine line) throws IOException {
        List<String> procedure = new ArrayList<>(List.of("HC", line.code()));
        procedure.addAll(line.modifiers());
        file.segment("SV1", procedure, line.charge(), "UN", line.units(), null, null, line.diagnosisPointers());
        file.segment("DTP", "472", "D8", line.serviceDate());
        reference("6R", line.controlNumber());
    }

    private void reference(String kind, String value) throws IOException {
        if (value != null) {
            file.segment("REF", kind, value);
        }
    }
}
