package dev.tercet.conformance.flow;

import dev.tercet.conformance.deployment.Target;
import dev.tercet.sdk.rymeda.RymedaClient;
import dev.tercet.sdk.rymeda.model.Claim;
import dev.tercet.sdk.rymeda.model.ClaimDeniedEvent;
import dev.tercet.sdk.rymeda.model.ClaimPaidEvent;
import dev.tercet.sdk.rymeda.model.ClaimReason;
import dev.tercet.sdk.rymeda.model.ClaimSubmittedEvent;
import dev.tercet.sdk.rymeda.model.CoverageInput;
import dev.tercet.sdk.rymeda.model.CoverageRelationship;
import dev.tercet.sdk.rymeda.model.CreatedAtSort;
import dev.tercet.sdk.rymeda.model.DiagnosisInput;
import dev.tercet.sdk.rymeda.model.Era;
import dev.tercet.sdk.rymeda.model.EraClaim;
import dev.tercet.sdk.rymeda.model.EventType;
import dev.tercet.sdk.rymeda.model.Gender;
import dev.tercet.sdk.rymeda.model.NoteType;
import dev.tercet.sdk.rymeda.model.ProgressNote;
import dev.tercet.sdk.rymeda.model.RymedaEvent;
import dev.tercet.sdk.rymeda.model.ServiceType;
import dev.tercet.sdk.rymeda.model.SessionCompletedEvent;
import dev.tercet.sdk.rymeda.model.SessionCreatedEvent;
import dev.tercet.sdk.rymeda.model.Webhook;
import dev.tercet.sdk.rymeda.webhook.RymedaWebhooks;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Calls through the SDK, as one who has it as a dependency. */
public final class SdkPractice implements Practice {

    /** The sandbox is days ahead of this machine in these stories. */
    private static final Duration TOLERANCE = Duration.ofDays(365);

    private final RymedaClient rymeda;

    public SdkPractice(Target target) {
        this.rymeda = RymedaClient.builder()
                .baseUrl(URI.create(target.baseUrl("rymeda")))
                .apiKey(target.token("rymeda", "default").orElseThrow())
                .build();
    }

    @Override
    public Subscription subscribe(URI receiver, List<String> events) {
        Webhook webhook = rymeda.platform().webhooks().create(b -> b.url(receiver.toString())
                .events(events.stream().map(EventType::of).toList()));
        return new Subscription(webhook.id(), webhook.secret());
    }

    @Override
    public String registerClient(String lastName, String memberId) {
        return rymeda.care()
                .clients()
                .create(b -> b.firstName("Maria")
                        .lastName(lastName)
                        .dateOfBirth(LocalDate.of(1978, 2, 21))
                        .gender(Gender.FEMALE)
                        .address(a -> a.line1("400 Congress Ave")
                                .city("Austin")
                                .state("TX")
                                .zip("78701"))
                        .coverages(CoverageInput.of(c -> c.payerId("payer_medicaid")
                                .memberId(memberId)
                                .relationship(CoverageRelationship.SELF)
                                .startDate(LocalDate.of(2024, 1, 1))))
                        .diagnoses(DiagnosisInput.of(d -> d.icdCode("F41.1").active(true))))
                .id();
    }

    @Override
    public void authorize(String clientId, String number, LocalDate from, LocalDate until) {
        rymeda.care().serviceAuthorizations().create(b -> b.clientId(clientId)
                .payerId("payer_medicaid")
                .serviceType(ServiceType.BEHAVIORAL_HEALTH)
                .authorizationNumber(number)
                .startDate(from)
                .endDate(until)
                .approvedUnits(10));
    }

    @Override
    public String book(String clientId, Instant start) {
        return rymeda.care()
                .sessions()
                .create(b -> b.clientId(clientId)
                        .serviceType(ServiceType.BEHAVIORAL_HEALTH)
                        .providerId("prov_456")
                        .startTime(start))
                .id();
    }

    @Override
    public void complete(String sessionId, int minutes) {
        rymeda.care().sessions().complete(sessionId, b -> b.durationMinutes(minutes));
    }

    @Override
    public void documentAndSign(String sessionId) {
        ProgressNote note = rymeda.care().progressNotes().create(b -> b.sessionId(sessionId)
                .type(NoteType.SOAP)
                .subjective("Sleeps better.")
                .objective("Alert and oriented.")
                .assessment("Progress toward the goals.")
                .plan("Continue."));
        rymeda.care().progressNotes().sign(note.id(), b -> b.providerId("prov_456"));
    }

    @Override
    public String bill(String clientId, String sessionId, String code, BigDecimal amount) {
        return rymeda.revenue()
                .claims()
                .create(b -> b.clientId(clientId)
                        .sessionId(sessionId)
                        .payerId("payer_medicaid")
                        .cptCodes(code)
                        .amount(amount))
                .id();
    }

    @Override
    public void resubmit(String claimId, String code) {
        rymeda.revenue().claims().resubmit(claimId, b -> b.cptCodes(code));
    }

    @Override
    public BilledClaim claim(String claimId) {
        Claim claim = rymeda.revenue().claims().get(claimId);
        return new BilledClaim(
                claim.status().asString(),
                claim.frequencyCode().asString(),
                claim.amountPaid(),
                claim.patientResponsibility(),
                claim.reasons().stream().map(ClaimReason::code).toList(),
                claim.eraIds());
    }

    @Override
    public List<String> history(String claimId) {
        return rymeda.revenue().claims().listEvents(claimId, q -> q.sort(CreatedAtSort.CREATED_AT)).stream()
                .map(event -> event.type().asString())
                .toList();
    }

    @Override
    public Advice remittance(String eraId) {
        Era era = rymeda.revenue().era().get(eraId);
        return new Advice(
                era.payerId(),
                era.totalPaid(),
                era.claims().stream().map(SdkPractice::said).toList());
    }

    @Override
    public Notice verify(Map<String, String> headers, byte[] body, String secret) {
        RymedaEvent event = RymedaWebhooks.withSecret(secret)
                .tolerance(TOLERANCE)
                .build()
                .verify(name -> headers.get(name.toLowerCase(Locale.ROOT)), body);
        if (event instanceof SessionCreatedEvent created) {
            return new Notice("session.created", created.data().sessionId());
        } else if (event instanceof SessionCompletedEvent completed) {
            return new Notice("session.completed", completed.data().sessionId());
        } else if (event instanceof ClaimSubmittedEvent submitted) {
            return new Notice("claim.submitted", submitted.data().claimId());
        } else if (event instanceof ClaimPaidEvent paid) {
            return new Notice("claim.paid", paid.data().claimId());
        } else if (event instanceof ClaimDeniedEvent denied) {
            return new Notice("claim.denied", denied.data().claimId());
        }
        throw new AssertionError("nobody subscribed to " + event);
    }

    private static String said(EraClaim claim) {
        String adjustments = claim.serviceLines().stream()
                .flatMap(line -> line.adjustments().stream())
                .map(adjustment -> ", " + adjustment.groupCode().asString() + "-" + adjustment.reasonCode() + " "
                        + money(adjustment.amount()))
                .collect(Collectors.joining());
        return claim.claimId() + ": " + claim.statusCode().asString() + ", " + money(claim.paid()) + adjustments;
    }

    private static String money(BigDecimal amount) {
        return amount.setScale(2).toPlainString();
    }
}
