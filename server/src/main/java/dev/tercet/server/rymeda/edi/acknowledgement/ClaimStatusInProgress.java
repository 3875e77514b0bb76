package dev.tercet.server.rymeda.edi.acknowledgement;

import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.Segment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is said about a claim while its segments are read (2200D, 2220D). */
final class ClaimStatusInProgress {

    private static final int LONGEST_NUMBER = 50;

    private final Segment trn;
    private final String number;
    private final Set<StatusCode> ofClaim = new LinkedHashSet<>();
    private final Set<StatusCode> ofServices = new LinkedHashSet<>();
    private BigDecimal amount;
    private String payerControlNumber;
    private LocalDate serviceDate;
    private boolean inService;

    ClaimStatusInProgress(Segment trn) throws EdiException {
        this.trn = trn;
        trn.code(1, List.of("2"));
        number = trn.text(2, LONGEST_NUMBER);
    }

    void read(Segment segment) throws EdiException {
        switch (segment.tag()) {
            case "SVC" -> inService = true;
            case "STC" -> readStatus(segment);
            case "REF" -> {
                if (segment.is(1, "1K")) {
                    payerControlNumber = segment.text(2, LONGEST_NUMBER);
                }
            }
            case "DTP" -> {
                LocalDate day = segment.firstDay();
                if (segment.is(1, "472") && serviceDate == null) {
                    serviceDate = day;
                }
            }
            default -> {
                // says nothing that is kept
            }
        }
    }

    private void readStatus(Segment stc) throws EdiException {
        (inService ? ofServices : ofClaim).addAll(StatusCodes.of(stc));
        if (!inService && stc.has(4)) {
            amount = stc.amount(4);
        }
    }

    ClaimAcknowledgement finished() throws EdiException {
        if (ofClaim.isEmpty()) {
            trn.fault("The claim has no STC segment");
        }
        List<StatusCode> statuses =
                Stream.concat(ofClaim.stream(), ofServices.stream()).distinct().toList();
        return new ClaimAcknowledgement(number, statuses, amount, payerControlNumber, serviceDate);
    }
}
