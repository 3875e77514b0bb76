package dev.tercet.server.rymeda.edi.remittance;

import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.Faults;
import dev.tercet.server.rymeda.edi.Segment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What a remittance says before its claims: how much, by whom, to whom. */
final class RemittanceHead {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ID = 80;
    private static final int LONGEST_REFERENCE = 50;
    private static final int LONGEST_ORIGINATOR = 10;

    private final Segment bpr;
    private final BigDecimal totalPaid;
    private final LocalDate paymentDate;
    private String traceNumber;
    private String payerOriginator;
    private String payerName;
    private String payerIdentifier;
    private String payerOtherNumber;
    private String payeeName;
    private String payeeNpi;
    private String payeeTaxId;

    RemittanceHead(Segment bpr) throws EdiException {
        this.bpr = bpr;
        bpr.code(1, RemittanceCodes.HANDLING);
        totalPaid = bpr.amount(2);
        if (totalPaid.signum() < 0) {
            bpr.fault(2, "A payment is not negative");
        }
        if (!bpr.is(3, "C")) {
            bpr.fault(3, "Only credits (C) are taken in");
        }
        bpr.code(4, RemittanceCodes.METHODS);
        paymentDate = bpr.date(16);
    }

    void readHeader(Segment segment) throws EdiException {
        switch (segment.tag()) {
            case "TRN" -> {
                if (traceNumber != null) {
                    segment.fault("A payment has one trace number");
                }
                traceNumber = segment.text(2, LONGEST_REFERENCE);
                payerOriginator = segment.text(3, LONGEST_ORIGINATOR);
            }
            case "CUR" -> {
                if (segment.has(2) && !segment.is(2, "USD")) {
                    segment.fault(2, "Only US dollars (USD) are taken in");
                }
            }
            case "DTM" -> segment.date(2);
            default -> {
                // says nothing that is kept
            }
        }
    }

    void readPayer(Segment segment) throws EdiException {
        if (segment.tag().equals("N1")) {
            segment.code(1, List.of("PR"));
            payerName = segment.text(2, LONGEST_NAME);
            payerIdentifier = segment.optionalText(4, LONGEST_ID);
        } else if (segment.tag().equals("REF") && segment.is(1, "2U")) {
            payerOtherNumber = segment.text(2, LONGEST_REFERENCE);
        }
    }

    void readPayee(Segment segment) throws EdiException {
        if (segment.tag().equals("N1")) {
            segment.code(1, List.of("PE"));
            payeeName = segment.text(2, LONGEST_NAME);
            String kind = segment.code(3, RemittanceCodes.PAYEE_IDS);
            String identifier = segment.text(4, LONGEST_ID);
            if (kind.equals("XX")) {
                payeeNpi = npi(segment, identifier);
            } else if (kind.equals("FI")) {
                payeeTaxId = identifier;
            }
        } else if (segment.tag().equals("REF") && segment.is(1, "TJ")) {
            payeeTaxId = segment.text(2, LONGEST_REFERENCE);
        }
    }

    private static String npi(Segment n1, String identifier) throws EdiException {
        if (!identifier.matches("\\d{10}")) {
            n1.fault(4, "Not a national provider identifier of ten digits");
        }
        return identifier;
    }

    void balance(BigDecimal claims, BigDecimal providerAdjustments) throws EdiException {
        Balance.checkFile(bpr, totalPaid, claims, providerAdjustments);
    }

    void checkComplete(Faults faults) throws EdiException {
        if (traceNumber == null) {
            faults.add("TRN", "There is no TRN segment after BPR");
        }
        if (payerName == null) {
            faults.add("N1", "There is no N1 segment of the payer");
        }
        if (payeeName == null) {
            faults.add("N1", "There is no N1 segment of the payee");
        }
    }

    Remittance finished(String controlNumber, int claimCount, List<ProviderAdjustment> providerAdjustments) {
        return new Remittance(
                controlNumber,
                payerName,
                payerIdentifier == null ? payerOtherNumber : payerIdentifier,
                payeeName,
                payeeNpi,
                payeeTaxId,
                traceNumber,
                payerOriginator,
                bpr.value(4),
                paymentDate,
                totalPaid,
                claimCount,
                providerAdjustments);
    }
}
