package dev.tercet.server.rymeda.edi.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A claim with other parts. */
public final class ClaimChanges {

    private String number;
    private BillingProvider billingProvider = ClaimExamples.PROVIDER;
    private RenderingProvider renderingProvider = ClaimExamples.THERAPIST;
    private ClaimPayer payer = ClaimExamples.PAYER;
    private String memberId = "MCD123456789";
    private String frequency = "1";
    private String original;
    private String authorization = "TXMCD-2020-000100";
    private List<String> diagnoses = List.of("F321");
    private List<ServiceLine> lines;

    private ClaimChanges(String number) {
        this.number = number;
        lines = List.of(line("90837", "245.00", "2025-01-08"));
    }

    /** Begins with {@link ClaimExamples#therapy}. */
    public static ClaimChanges claim(String number) {
        return new ClaimChanges(number);
    }

    public ClaimChanges npi(String npi) {
        billingProvider =
                new BillingProvider(billingProvider.name(), npi, billingProvider.taxId(), billingProvider.address());
        return this;
    }

    public ClaimChanges renderedBy(String npi) {
        renderingProvider = new RenderingProvider("Okafor", "Maya", npi);
        return this;
    }

    public ClaimChanges payer(String identifier, String name) {
        payer = new ClaimPayer(name, identifier, "CI");
        return this;
    }

    public ClaimChanges member(String id) {
        memberId = id;
        return this;
    }

    public ClaimChanges replaces(String controlNumber) {
        frequency = "7";
        original = controlNumber;
        return this;
    }

    public ClaimChanges cancels(String controlNumber) {
        frequency = "8";
        original = controlNumber;
        return this;
    }

    public ClaimChanges withoutAuthorization() {
        authorization = null;
        return this;
    }

    public ClaimChanges withoutDiagnosis() {
        diagnoses = List.of();
        return this;
    }

    public ClaimChanges lines(ServiceLine... services) {
        lines = List.of(services);
        return this;
    }

    /** One unit of a service. */
    public static ServiceLine line(String code, String charge, String day) {
        return line(code, charge, 1, day);
    }

    public static ServiceLine line(String code, String charge, int units, String day) {
        return new ServiceLine(
                null, code, List.of(), new BigDecimal(charge), new BigDecimal(units), List.of(), LocalDate.parse(day));
    }

    public ProfessionalClaim done() {
        return new ProfessionalClaim(
                number,
                billingProvider,
                renderingProvider,
                payer,
                new Insured(memberId, null, Relationship.SELF, ClaimExamples.JANE),
                null,
                lines.stream().map(ServiceLine::charge).reduce(BigDecimal.ZERO, BigDecimal::add),
                "11",
                frequency,
                original,
                authorization,
                diagnoses,
                lines);
    }
}
