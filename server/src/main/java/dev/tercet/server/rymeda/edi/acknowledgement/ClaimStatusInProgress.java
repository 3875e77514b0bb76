package dev.tercet.server.rymeda.edi.acknowledgement;

import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.Segment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is said about a claim while its segments are read (2200D, 2220D). */
final class ClaimStatusInProgress {

    private static final Pattern CATEGORY = Pattern.compile("[A-Z]\\d{1,2}[A-Z]?|RQ");
    private static final Pattern STATUS = Pattern.compile("\\d{1,4}");
    private static final int LONGEST_ENTITY = 3;
    private static final int LONGEST_NUMBER = 50;

    /** The elements that hold a status. */
    private static final List<Integer> STATUSES = List.of(1, 10, 11);

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
        for (int element : STATUSES) {
            if (element == 1 || stc.has(element)) {
                (inService ? ofServices : ofClaim).add(status(stc, element));
            }
        }
        if (!inService && stc.has(4)) {
            amount = stc.amount(4);
        }
    }

    private static StatusCode status(Segment stc, int element) throws EdiException {
        String category = stc.value(element, 1);
        if (!CATEGORY.matcher(category).matches()) {
            stc.fault(element, 1, "Not a claim status category code");
        }
        String status = stc.value(element, 2);
        if (!STATUS.matcher(status).matches()) {
            stc.fault(element, 2, "Not a claim status code");
        }
        return new StatusCode(category, status, stc.optionalText(element, 3, LONGEST_ENTITY));
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
