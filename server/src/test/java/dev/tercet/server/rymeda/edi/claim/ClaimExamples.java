package dev.tercet.server.rymeda.edi.claim;

import dev.tercet.server.rymeda.edi.InterchangeHeader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Claims as we send them. */
public final class ClaimExamples {

    public static final InterchangeHeader HEADER =
            new InterchangeHeader("ZZ", "RYMEDA", "ZZ", "TXMCD", 42, LocalDateTime.of(2025, 1, 15, 9, 30, 7), true);
    public static final Submitter SUBMITTER =
            new Submitter("Crestview Health Services", "RYMEDA01", "Billing Office", "+1 (512) 555-0100");
    public static final Receiver RECEIVER = new Receiver("Texas Medicaid", "TXMCD");
    public static final BillingProvider PROVIDER = new BillingProvider(
            "Crestview Health Services",
            "1993999998",
            "12-3456789",
            new Address("500 Congress Ave.", "Suite 200", "Austin", "TX", "78701-1234"));
    public static final RenderingProvider THERAPIST = new RenderingProvider("Okafor", "Maya", "1234567893");
    public static final ClaimPayer PAYER = new ClaimPayer("Texas Medicaid", "TXMCD", "MC");
    public static final Person JANE = new Person(
            "Doe",
            "Jane",
            LocalDate.of(1990, 4, 12),
            GenderCode.FEMALE,
            new Address("12 Oak St", null, "Austin", "TX", "78704"));

    private ClaimExamples() {}

    /** An hour of therapy, for 245 dollars. */
    public static ProfessionalClaim therapy(String number) {
        return new ProfessionalClaim(
                number,
                PROVIDER,
                THERAPIST,
                PAYER,
                new Insured("MCD123456789", null, Relationship.SELF, JANE),
                null,
                new BigDecimal("245.00"),
                "11",
                "1",
                null,
                "TXMCD-2020-000100",
                List.of("F32.1"),
                List.of(new ServiceLine(
                        number + "-1",
                        "90837",
                        List.of(),
                        new BigDecimal("245.00"),
                        BigDecimal.ONE,
                        List.of(1),
                        LocalDate.of(2025, 1, 8))));
    }

    public static ClaimBatch batch(ProfessionalClaim... claims) {
        return new ClaimBatch(HEADER, "BATCH42", SUBMITTER, RECEIVER, List.of(claims));
    }

    /** The file. */
    public static String written(ClaimBatch batch) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ProfessionalClaimWriter().write(out, batch);
        return out.toString(StandardCharsets.US_ASCII);
    }
}
